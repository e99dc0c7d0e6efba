package io.leat.runtime.engine;

import io.leat.api.source.Boundedness;
import io.leat.api.source.InputStatus;
import io.leat.api.source.ReaderOutput;
import io.leat.api.source.SimpleVersionedSerializer;
import io.leat.api.source.Source;
import io.leat.api.source.SourceReader;
import io.leat.api.source.SourceReaderContext;
import io.leat.api.source.SourceSplit;
import io.leat.serialize.types.TypeInformation;
import io.leat.serialize.types.Types;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Emits one object again and again, filled anew; without end. */
final class ReadingSource implements Source<ReadingSource.Reading, ReadingSource.Split> {
    /** A POJO with three fields. */
    public static final class Reading {
        public long sensor;
        public double value;
        public int count;

        public Reading() {}
    }

    /** Everything. */
    record Split(String splitId) implements SourceSplit {}

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.CONTINUOUS_UNBOUNDED;
    }

    @Override
    public TypeInformation<Reading> getProducedType() {
        return Types.POJO(Reading.class);
    }

    @Override
    public List<Split> enumerateSplits(int parallelism) {
        return List.of(new Split("a"), new Split("b"));
    }

    @Override
    public SimpleVersionedSerializer<Split> getSplitSerializer() {
        return new SimpleVersionedSerializer<>() {
            @Override
            public int getVersion() {
                return 1;
            }

            @Override
            public byte[] serialize(Split split) {
                return split.splitId().getBytes(StandardCharsets.UTF_8);
            }

            @Override
            public Split deserialize(int version, byte[] serialized) {
                return new Split(new String(serialized, StandardCharsets.UTF_8));
            }
        };
    }

    @Override
    public SourceReader<Reading, Split> createReader(SourceReaderContext context) {
        return new Reader();
    }

    private static final class Reader implements SourceReader<Reading, Split> {
        private final Reading reading = new Reading();
        private long emitted;

        @Override
        public void start() {}

        @Override
        public void addSplits(List<Split> splits) {}

        @Override
        public InputStatus pollNext(ReaderOutput<Reading> output) {
            emitted++;
            reading.sensor = emitted * 7919 % 10_007;
            reading.value = emitted;
            reading.count = 1;
            output.collect(reading);
            return InputStatus.MORE_AVAILABLE;
        }

        @Override
        public List<Split> snapshotState(long checkpointId) {
            return List.of();
        }

        @Override
        public void close() {}
    }
}

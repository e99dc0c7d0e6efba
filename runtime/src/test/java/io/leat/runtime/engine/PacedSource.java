package io.leat.runtime.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;

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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Whole numbers from 0, each its own timestamp; as many splits as subtasks, and number {@code n} in split
 * {@code n % splits}. A test says how far it may go and where it ends. Notices when two threads use one reader.
 */
final class PacedSource implements Source<Long, PacedSource.Split> {
    /** Readers wait before this number. */
    final transient AtomicLong allowed = new AtomicLong(Long.MAX_VALUE);

    /** The input ends before this number. */
    final transient AtomicLong end = new AtomicLong(Long.MAX_VALUE);

    /** All records of the last snapshot of every reader. */
    final transient AtomicLong snapshotted = new AtomicLong();

    private final boolean namesSplits;

    PacedSource() {
        this(true);
    }

    /** Whether readers say which split a record is of. */
    PacedSource(boolean namesSplits) {
        this.namesSplits = namesSplits;
    }

    record Split(String splitId, long next, long step) implements SourceSplit {}

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.CONTINUOUS_UNBOUNDED;
    }

    @Override
    public TypeInformation<Long> getProducedType() {
        return Types.LONG;
    }

    @Override
    public List<Split> enumerateSplits(int parallelism) {
        return IntStream.range(0, parallelism)
                .mapToObj(i -> new Split("split-" + i, i, parallelism))
                .toList();
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
                return (split.splitId() + " " + split.next() + " " + split.step()).getBytes(US_ASCII);
            }

            @Override
            public Split deserialize(int version, byte[] serialized) {
                String[] parts = new String(serialized, US_ASCII).split(" ", -1);
                return new Split(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]));
            }
        };
    }

    @Override
    public SourceReader<Long, Split> createReader(SourceReaderContext context) {
        return new Reader();
    }

    private final class Reader implements SourceReader<Long, Split> {
        private final List<Split> splits = new ArrayList<>();
        private final AtomicBoolean inUse = new AtomicBoolean();
        private long emitted;
        private long snapshottedHere;

        @Override
        public void start() {}

        @Override
        public void addSplits(List<Split> mine) {
            splits.addAll(mine);
        }

        @Override
        public InputStatus pollNext(ReaderOutput<Long> output) {
            if (!inUse.compareAndSet(false, true)) {
                throw new IllegalStateException("two threads use one reader");
            }
            try {
                return emitLowest(output);
            } finally {
                inUse.set(false);
            }
        }

        private InputStatus emitLowest(ReaderOutput<Long> output) {
            int lowest = -1;
            for (int i = 0; i < splits.size(); i++) {
                if (lowest < 0 || splits.get(i).next() < splits.get(lowest).next()) {
                    lowest = i;
                }
            }
            if (lowest < 0 || splits.get(lowest).next() >= end.get()) {
                return InputStatus.END_OF_INPUT;
            }
            Split split = splits.get(lowest);
            if (split.next() >= allowed.get()) {
                return InputStatus.NOTHING_AVAILABLE;
            }
            if (namesSplits) {
                output.createOutputForSplit(split.splitId()).collect(split.next(), split.next());
            } else {
                output.collect(split.next(), split.next());
            }
            emitted++;
            splits.set(lowest, new Split(split.splitId(), split.next() + split.step(), split.step()));
            return InputStatus.MORE_AVAILABLE;
        }

        @Override
        public List<Split> snapshotState(long checkpointId) {
            snapshotted.addAndGet(emitted - snapshottedHere);
            snapshottedHere = emitted;
            return List.copyOf(splits);
        }

        @Override
        public void close() {}
    }
}

package io.leat.simulation.testing;

import io.leat.api.source.Boundedness;
import io.leat.api.source.InputStatus;
import io.leat.api.source.NumberSequenceSource;
import io.leat.api.source.NumberSequenceSource.NumberSequenceSplit;
import io.leat.api.source.ReaderOutput;
import io.leat.api.source.SimpleVersionedSerializer;
import io.leat.api.source.Source;
import io.leat.api.source.SourceReader;
import io.leat.api.source.SourceReaderContext;
import io.leat.serialize.types.TypeInformation;
import java.util.List;

/** The numbers from 0 on, by a reader with a fault of choice. */
public final class NumberSource implements Source<Long, NumberSequenceSplit> {
    private static final long serialVersionUID = 1;

    private final long count;
    private final Fault fault;
    private final NumberSequenceSource whole;

    /** What is wrong with the reader. */
    public enum Fault {
        /** Nothing. */
        NONE,
        /** Its snapshots say that the last number was not emitted yet. */
        POSITION_TOO_LOW,
        /** Its snapshots say that the next number was emitted already. */
        POSITION_TOO_HIGH,
        /** It emits its tenth number twice. */
        REPEATS_A_NUMBER,
        /** It never says that it has come to its end. */
        NEVER_ENDS
    }

    /** So many numbers. */
    public NumberSource(long count, Fault fault) {
        this.count = count;
        this.fault = fault;
        this.whole = new NumberSequenceSource(0, count - 1);
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.BOUNDED;
    }

    @Override
    public TypeInformation<Long> getProducedType() {
        return whole.getProducedType();
    }

    @Override
    public List<NumberSequenceSplit> enumerateSplits(int parallelism) {
        return whole.enumerateSplits(1);
    }

    @Override
    public SimpleVersionedSerializer<NumberSequenceSplit> getSplitSerializer() {
        return whole.getSplitSerializer();
    }

    @Override
    public SourceReader<Long, NumberSequenceSplit> createReader(SourceReaderContext context) {
        return new Reader();
    }

    private final class Reader implements SourceReader<Long, NumberSequenceSplit> {
        private static final long REPEATED = 9;

        private boolean hasSplit;
        private boolean repeated;
        private long next;

        @Override
        public void start() {}

        @Override
        public void addSplits(List<NumberSequenceSplit> splits) {
            for (NumberSequenceSplit split : splits) {
                hasSplit = true;
                next = split.next();
            }
        }

        @Override
        public InputStatus pollNext(ReaderOutput<Long> output) {
            if (!hasSplit || next == count) {
                return fault == Fault.NEVER_ENDS ? InputStatus.NOTHING_AVAILABLE : InputStatus.END_OF_INPUT;
            }
            output.createOutputForSplit("0").collect(next);
            if (fault == Fault.REPEATS_A_NUMBER && next == REPEATED && !repeated) {
                repeated = true;
            } else {
                next++;
            }
            return InputStatus.MORE_AVAILABLE;
        }

        @Override
        public List<NumberSequenceSplit> snapshotState(long checkpointId) {
            return hasSplit ? List.of(new NumberSequenceSplit("0", position(), count - 1)) : List.of();
        }

        private long position() {
            return switch (fault) {
                case POSITION_TOO_LOW -> Math.max(0, next - 1);
                case POSITION_TOO_HIGH -> Math.min(count, next + 1);
                default -> next;
            };
        }

        @Override
        public void close() {}
    }
}

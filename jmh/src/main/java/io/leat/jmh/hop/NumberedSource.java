package io.leat.jmh.hop;

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
import java.io.Serializable;
import java.util.List;

/**
 * Records made of their numbers, from 0 up; each subtask has a range of them.
 *
 * @param <T> the type of the records
 */
final class NumberedSource<T> implements Source<T, NumberSequenceSplit> {
    private static final long serialVersionUID = 1;

    private final NumberSequenceSource numbers;
    private final transient TypeInformation<T> type;
    private final MakerFactory<T> makers;

    /** So many records. */
    NumberedSource(long count, TypeInformation<T> type, MakerFactory<T> makers) {
        this.numbers = new NumberSequenceSource(0, count - 1);
        this.type = type;
        this.makers = makers;
    }

    /**
     * Makes records; owned by a reader's thread, so it may fill the same one again and again.
     *
     * @param <T> the type of the records
     */
    @FunctionalInterface
    interface Maker<T> {
        /** The record with this number. */
        T make(long number);
    }

    /**
     * Gives every reader a maker of its own.
     *
     * @param <T> the type of the records
     */
    @FunctionalInterface
    interface MakerFactory<T> extends Serializable {
        /** A maker. */
        Maker<T> newMaker();
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.BOUNDED;
    }

    @Override
    public TypeInformation<T> getProducedType() {
        return type;
    }

    @Override
    public List<NumberSequenceSplit> enumerateSplits(int parallelism) {
        return numbers.enumerateSplits(parallelism);
    }

    @Override
    public SimpleVersionedSerializer<NumberSequenceSplit> getSplitSerializer() {
        return numbers.getSplitSerializer();
    }

    @Override
    public SourceReader<T, NumberSequenceSplit> createReader(SourceReaderContext context) {
        return new Reader<>(makers.newMaker());
    }

    private static final class Reader<T> implements SourceReader<T, NumberSequenceSplit> {
        private final Maker<T> maker;
        private NumberSequenceSplit split;
        private long next;

        private Reader(Maker<T> maker) {
            this.maker = maker;
        }

        @Override
        public void start() {}

        @Override
        public void addSplits(List<NumberSequenceSplit> splits) {
            if (splits.size() != 1) {
                throw new IllegalStateException("splits=" + splits.size() + ": this reader takes one");
            }
            split = splits.get(0);
            next = split.next();
        }

        @Override
        public InputStatus pollNext(ReaderOutput<T> output) {
            if (next > split.to()) {
                return InputStatus.END_OF_INPUT;
            }
            output.collect(maker.make(next++));
            return InputStatus.MORE_AVAILABLE;
        }

        @Override
        public List<NumberSequenceSplit> snapshotState(long checkpointId) {
            return List.of(new NumberSequenceSplit(split.splitId(), next, split.to()));
        }

        @Override
        public void close() {}
    }
}

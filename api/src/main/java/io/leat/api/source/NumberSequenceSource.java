package io.leat.api.source;

import io.leat.serialize.types.TypeInformation;
import io.leat.serialize.types.Types;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The whole numbers of a range, in order within each subtask: a split is one piece of the range. */
public final class NumberSequenceSource implements Source<Long, NumberSequenceSource.NumberSequenceSplit> {
    private final long from;
    private final long to;

    /**
     * From {@code from} to {@code to}, both included; nothing where {@code to} is one less than {@code from}.
     *
     * @throws IllegalArgumentException if {@code to} is lower still, or the range has 2^63 numbers or more
     */
    public NumberSequenceSource(long from, long to) {
        // The count overflows, and turns negative, exactly where the range is too long.
        boolean tooLong = to >= from && to - from + 1 <= 0;
        boolean falls = to < from && to != from - 1;
        if (tooLong || falls || to == Long.MAX_VALUE) {
            throw new IllegalArgumentException("from=" + from + " to=" + to
                    + ": give a range that rises, ends below 2^63 - 1 and has less than 2^63 numbers");
        }
        this.from = from;
        this.to = to;
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.BOUNDED;
    }

    @Override
    public TypeInformation<Long> getProducedType() {
        return Types.LONG;
    }

    @Override
    public List<NumberSequenceSplit> enumerateSplits(int parallelism) {
        long count = to - from + 1;
        int pieces = (int) Math.min(parallelism, count);
        List<NumberSequenceSplit> splits = new ArrayList<>(pieces);
        long next = from;
        for (int i = 0; i < pieces; i++) {
            long length = count / pieces + (i < count % pieces ? 1 : 0);
            splits.add(new NumberSequenceSplit(Integer.toString(i), next, next + length - 1));
            next += length;
        }
        return splits;
    }

    @Override
    public SimpleVersionedSerializer<NumberSequenceSplit> getSplitSerializer() {
        return new SplitSerializer();
    }

    @Override
    public SourceReader<Long, NumberSequenceSplit> createReader(SourceReaderContext context) {
        return new SequenceReader();
    }

    @Override
    public String toString() {
        return "NumberSequenceSource(" + from + " to " + to + ')';
    }

    /**
     * A piece of the range.
     *
     * @param splitId names it
     * @param next    the next number to emit; one above {@code to} when it is through
     * @param to      its last number
     */
    public record NumberSequenceSplit(String splitId, long next, long to) implements SourceSplit {}

    /** Splits as text: id, next and last number, parted by spaces. */
    private static final class SplitSerializer implements SimpleVersionedSerializer<NumberSequenceSplit> {
        @Override
        public int getVersion() {
            return 1;
        }

        @Override
        public byte[] serialize(NumberSequenceSplit split) {
            return (split.splitId() + ' ' + split.next() + ' ' + split.to()).getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public NumberSequenceSplit deserialize(int version, byte[] serialized) {
            String text = SplitText.read(version, serialized);
            String[] parts = text.split(" ", -1);
            if (parts.length != 3) {
                throw SplitText.malformed(text);
            }
            return new NumberSequenceSplit(
                    parts[0], SplitText.number(parts[1], text), SplitText.number(parts[2], text));
        }
    }

    /** Goes through its splits in turn, a number each. Owned by the subtask. */
    private static final class SequenceReader implements SourceReader<Long, NumberSequenceSplit> {
        private final List<Piece> pieces = new ArrayList<>();
        private int unfinished;
        private int turn;

        @Override
        public void start() {}

        @Override
        public void addSplits(List<NumberSequenceSplit> splits) {
            splits.forEach(split -> pieces.add(new Piece(split)));
            unfinished = pieces.size();
        }

        @Override
        public InputStatus pollNext(ReaderOutput<Long> output) {
            while (unfinished > 0) {
                Piece piece = pieces.get(turn);
                turn = turn + 1 == pieces.size() ? 0 : turn + 1;
                if (piece.emitNext(output)) {
                    return InputStatus.MORE_AVAILABLE;
                }
                if (piece.release(output)) {
                    unfinished--;
                }
            }
            return InputStatus.END_OF_INPUT;
        }

        /** Where several splits take turns, each of them goes a number at a time. */
        @Override
        public RecordCursor<Long> cursor(ReaderOutput<Long> output) {
            return pieces.size() == 1 ? pieces.get(0).opened(output) : null;
        }

        @Override
        public List<NumberSequenceSplit> snapshotState(long checkpointId) {
            return pieces.stream().map(Piece::split).toList();
        }

        @Override
        public void close() {}
    }

    /** A split that is being read. */
    private static final class Piece implements RecordCursor<Long> {
        private final String splitId;
        private final long to;
        private long next;
        private SourceOutput<Long> splitOutput;
        private boolean released;

        private Piece(NumberSequenceSplit split) {
            this.splitId = split.splitId();
            this.to = split.to();
            this.next = split.next();
        }

        private boolean emitNext(ReaderOutput<Long> output) {
            if (next > to) {
                return false;
            }
            opened(output).splitOutput.collect(next++);
            return true;
        }

        private Piece opened(ReaderOutput<Long> output) {
            if (splitOutput == null) {
                splitOutput = output.createOutputForSplit(splitId);
            }
            return this;
        }

        @Override
        public boolean advance() {
            if (next > to) {
                return false;
            }
            next++;
            return true;
        }

        @Override
        public Long current() {
            return next - 1;
        }

        @Override
        public SourceOutput<Long> output() {
            return splitOutput;
        }

        /** True the first time. */
        private boolean release(ReaderOutput<Long> output) {
            if (released) {
                return false;
            }
            released = true;
            output.releaseOutputForSplit(splitId);
            return true;
        }

        private NumberSequenceSplit split() {
            return new NumberSequenceSplit(splitId, next, to);
        }
    }
}

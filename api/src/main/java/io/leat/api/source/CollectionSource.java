package io.leat.api.source;

import io.leat.serialize.codec.Codec;
import io.leat.serialize.types.TypeInformation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The elements of a collection, in its order, as one split. What it emits are copies, made by the codec of the type: a
 * function that changes a record does not change the element. The elements must not change once the source has them.
 * It stays in the process that made it (a description of a type does not travel).
 *
 * @param <T> the type of the elements
 */
public final class CollectionSource<T> implements Source<T, CollectionSource.CollectionSplit> {
    private final ArrayList<T> elements;
    private final TypeInformation<T> type;

    /**
     * The elements of {@code elements}.
     *
     * @throws IllegalArgumentException if one is null or of another class
     */
    public CollectionSource(Collection<T> elements, TypeInformation<T> type) {
        this.elements = new ArrayList<>(elements);
        this.type = type;
        for (int i = 0; i < this.elements.size(); i++) {
            T element = this.elements.get(i);
            if (!type.getTypeClass().isInstance(element)) {
                throw new IllegalArgumentException("element=" + i + " value=" + element + " type=" + type
                        + ": all elements must be of this type, and none null");
            }
        }
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
    public List<CollectionSplit> enumerateSplits(int parallelism) {
        return List.of(new CollectionSplit(0));
    }

    @Override
    public SimpleVersionedSerializer<CollectionSplit> getSplitSerializer() {
        return new SplitSerializer();
    }

    @Override
    public SourceReader<T, CollectionSplit> createReader(SourceReaderContext context) {
        return new ElementReader<>(elements, type.createCodec());
    }

    @Override
    public String toString() {
        return "CollectionSource(" + elements.size() + " elements of " + type + ')';
    }

    /**
     * The whole collection.
     *
     * @param position the index of the next element to emit
     */
    public record CollectionSplit(int position) implements SourceSplit {
        @Override
        public String splitId() {
            return "0";
        }
    }

    /** A split as text: the position. */
    private static final class SplitSerializer implements SimpleVersionedSerializer<CollectionSplit> {
        @Override
        public int getVersion() {
            return 1;
        }

        @Override
        public byte[] serialize(CollectionSplit split) {
            return Integer.toString(split.position()).getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public CollectionSplit deserialize(int version, byte[] serialized) {
            String text = SplitText.read(version, serialized);
            return new CollectionSplit(Math.toIntExact(SplitText.number(text, text)));
        }
    }

    /** Owned by the subtask. */
    private static final class ElementReader<T> implements SourceReader<T, CollectionSplit> {
        private final List<T> elements;
        private final Codec<T> codec;
        private final UnsafeBuffer scratch = new UnsafeBuffer(new byte[64]);
        private SourceOutput<T> splitOutput;
        /** The next element, or -1 where another subtask has the split. */
        private int position = -1;

        private ElementReader(List<T> elements, Codec<T> codec) {
            this.elements = elements;
            this.codec = codec;
        }

        @Override
        public void start() {}

        @Override
        public void addSplits(List<CollectionSplit> splits) {
            for (CollectionSplit split : splits) {
                if (split.position() > elements.size()) {
                    throw new IllegalArgumentException("position=" + split.position() + " elements=" + elements.size()
                            + ": the restored position is beyond the collection; it must not change between runs");
                }
                position = split.position();
            }
        }

        @Override
        public InputStatus pollNext(ReaderOutput<T> output) {
            if (position < 0) {
                return InputStatus.END_OF_INPUT;
            }
            if (splitOutput == null) {
                splitOutput = output.createOutputForSplit("0");
            }
            if (position < elements.size()) {
                splitOutput.collect(copy(elements.get(position++)));
                return InputStatus.MORE_AVAILABLE;
            }
            output.releaseOutputForSplit("0");
            return InputStatus.END_OF_INPUT;
        }

        private T copy(T element) {
            int bound = codec.maxLength(element);
            if (scratch.capacity() < bound) {
                scratch.wrap(new byte[bound]);
            }
            return codec.decode(scratch, 0, codec.encode(element, scratch, 0), null);
        }

        @Override
        public List<CollectionSplit> snapshotState(long checkpointId) {
            return position < 0 ? List.of() : List.of(new CollectionSplit(position));
        }

        @Override
        public void close() {}
    }
}

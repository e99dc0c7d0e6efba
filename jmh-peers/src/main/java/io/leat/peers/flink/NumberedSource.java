package io.leat.peers.flink;

import java.io.Serializable;
import java.util.Collection;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource.NumberSequenceSplit;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Records made of their numbers: splits as in Flink's own source of numbers, with a reader of ours.
 *
 * @param <T> the type of the records
 */
final class NumberedSource<T>
        implements Source<T, NumberSequenceSplit, Collection<NumberSequenceSplit>>, ResultTypeQueryable<T> {
    private static final long serialVersionUID = 1;

    private final NumberSequenceSource numbers;
    private final TypeInformation<T> type;
    private final EmitterFactory<T> emitters;

    /** So many records. */
    NumberedSource(long count, TypeInformation<T> type, EmitterFactory<T> emitters) {
        this.numbers = new NumberSequenceSource(0, count - 1);
        this.type = type;
        this.emitters = emitters;
    }

    /**
     * Gives every reader an emitter of its own.
     *
     * @param <T> the type of the records
     */
    @FunctionalInterface
    interface EmitterFactory<T> extends Serializable {
        /** An emitter. */
        Emitter<T> newEmitter();
    }

    /** No record, and no end. */
    static <T> NumberedSource<T> withoutRecords(TypeInformation<T> type) {
        return new NumberedSource<>(1, type, () -> null);
    }

    @Override
    public SourceReader<T, NumberSequenceSplit> createReader(SourceReaderContext context) {
        Emitter<T> emitter = emitters.newEmitter();
        return emitter == null ? new SilentReader<>() : new NumberedReader<>(context, emitter);
    }

    @Override
    public TypeInformation<T> getProducedType() {
        return type;
    }

    @Override
    public Boundedness getBoundedness() {
        return numbers.getBoundedness();
    }

    @Override
    public SplitEnumerator<NumberSequenceSplit, Collection<NumberSequenceSplit>> createEnumerator(
            SplitEnumeratorContext<NumberSequenceSplit> context) {
        return numbers.createEnumerator(context);
    }

    @Override
    public SplitEnumerator<NumberSequenceSplit, Collection<NumberSequenceSplit>> restoreEnumerator(
            SplitEnumeratorContext<NumberSequenceSplit> context, Collection<NumberSequenceSplit> checkpoint) {
        return numbers.restoreEnumerator(context, checkpoint);
    }

    @Override
    public SimpleVersionedSerializer<NumberSequenceSplit> getSplitSerializer() {
        return numbers.getSplitSerializer();
    }

    @Override
    public SimpleVersionedSerializer<Collection<NumberSequenceSplit>> getEnumeratorCheckpointSerializer() {
        return numbers.getEnumeratorCheckpointSerializer();
    }
}

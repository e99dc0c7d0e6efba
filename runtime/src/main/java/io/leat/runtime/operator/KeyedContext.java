package io.leat.runtime.operator;

import io.leat.api.graph.KeySpec;
import io.leat.api.state.ValueState;
import io.leat.api.state.ValueStateDescriptor;
import io.leat.serialize.codec.Codec;
import io.leat.state.backend.KeyedStateBackend;
import io.leat.state.backend.TableValueState;
import io.leat.state.keygroup.KeyGroupRange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keyed state and the current key of an operator. Owned by its subtask's thread; frees the backend when closed.
 *
 * @param <I> the type of the records
 * @param <K> the type of the key
 */
public final class KeyedContext<I, K> {
    private final KeyEncoder<I, K> encoder;
    private final Codec<K> keyCodec;
    private final KeyedStateBackend backend;
    private final KeyGroupRange range;
    private final Map<String, ValueState<?>> states = new HashMap<>();
    private K currentKey;

    /** Over {@code backend}, which it owns from here on. */
    public KeyedContext(KeySpec<I, K> key, int maxParallelism, KeyGroupRange range, KeyedStateBackend backend) {
        this.encoder = new KeyEncoder<>(key, maxParallelism);
        this.keyCodec = key.keyType().createCodec();
        this.backend = backend;
        this.range = range;
    }

    KeyedStateBackend backend() {
        return backend;
    }

    /** The current key, read from its bytes when it is first asked for. */
    K currentKey() {
        if (currentKey == null) {
            currentKey = keyCodec.decode(backend.currentKey(), 0, backend.currentKeyLength(), null);
        }
        return currentKey;
    }

    /** Makes the record's key the current one. */
    void setRecord(I record) throws Exception {
        currentKey = null;
        encoder.encode(record);
        int keyGroup = encoder.keyGroup();
        if (!range.contains(keyGroup)) {
            throw new EngineFailure("keyGroup=" + keyGroup + " does not belong to this subtask's " + range
                    + ": the key selector gave another key for the same record before; make it deterministic");
        }
        backend.setCurrentKey(encoder.buffer(), 0, encoder.length(), encoder.hash(), keyGroup);
    }

    /** The backend has made the key of a timer the current one. */
    void keyChanged() {
        currentKey = null;
    }

    @SuppressWarnings("unchecked") // the backend checks that a name keeps its type
    <T> ValueState<T> valueState(ValueStateDescriptor<T> descriptor) {
        ValueState<?> known = states.get(descriptor.getName());
        if (known == null) {
            known = new TableValueState<>(backend.table(descriptor.getName(), descriptor.getTypeInformation()));
            states.put(descriptor.getName(), known);
        }
        return (ValueState<T>) known;
    }

    byte[] snapshot() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 14);
        backend.snapshot(out);
        return out.toByteArray();
    }

    void restore(List<byte[]> snapshots) throws IOException {
        for (byte[] snapshot : snapshots) {
            backend.restore(new ByteArrayInputStream(snapshot), range);
        }
    }

    void close() throws Exception {
        backend.close();
    }
}

package io.leat.runtime.exchange;

import io.leat.api.graph.KeySpec;
import io.leat.runtime.operator.ClaimTarget;
import io.leat.runtime.operator.FunctionCopies;
import io.leat.runtime.operator.FunctionFailure;
import io.leat.runtime.operator.KeyEncoder;
import io.leat.state.keygroup.KeyGroups;

/**
 * By the key group of the record's key.
 *
 * @param <T> the type of the records
 */
final class KeyGroupRouter<T> implements Router<T> {
    private final String operator;
    private final KeyEncoder<T, ?> encoder;
    private final int maxParallelism;
    private final int parallelism;
    private int keyGroup;

    KeyGroupRouter(String operator, KeySpec<T, ?> key, int maxParallelism, int parallelism) {
        this.operator = operator;
        this.encoder = new KeyEncoder<>(FunctionCopies.copy(key, operator), maxParallelism);
        this.maxParallelism = maxParallelism;
        this.parallelism = parallelism;
    }

    @Override
    public int route(T record) {
        try {
            encoder.encode(record);
        } catch (Exception e) {
            throw FunctionFailure.of("keyBy after " + operator, record, e);
        }
        keyGroup = encoder.keyGroup();
        return KeyGroups.subtaskOf(keyGroup, maxParallelism, parallelism);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // there is one object that stands for no key
    public int routeClaim(Object key) {
        if (key == ClaimTarget.NO_KEY) {
            throw new IllegalArgumentException(
                    "the stream is keyed behind " + operator + ": call claim(key, maxLength) with the record's key");
        }
        encoder.encodeForeign(key);
        keyGroup = encoder.keyGroup();
        return KeyGroups.subtaskOf(keyGroup, maxParallelism, parallelism);
    }

    @Override
    public boolean isKeyed() {
        return true;
    }

    @Override
    public int keyGroup() {
        return keyGroup;
    }
}

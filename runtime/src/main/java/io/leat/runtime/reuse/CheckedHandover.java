package io.leat.runtime.reuse;

import io.leat.runtime.operator.Downstream;
import io.leat.runtime.operator.FunctionFailure;
import io.leat.serialize.codec.Codec;
import org.agrona.ExpandableArrayBuffer;

/**
 * Stands in front of an operator and hands it a copy of each record, which it makes unusable when the operator's call has
 * returned: fields that can be set hold nonsense, a view refuses every use, and the memory under a view is overwritten.
 * Owned by the subtask's thread.
 *
 * @param <T> the type of the records
 */
final class CheckedHandover<T> implements Downstream<T> {
    private static final byte NONSENSE = (byte) 0xA5;

    private final String operator;
    private final Codec<T> codec;
    private final Downstream<T> downstream;
    private final RetiredRecords given;
    private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();

    CheckedHandover(String operator, Codec<T> codec, Downstream<T> downstream, RetiredRecords given) {
        this.operator = operator;
        this.codec = codec;
        this.downstream = downstream;
        this.given = given;
    }

    @Override
    public void accept(T record, long timestamp) {
        int length = copy(record);
        T own = codec.decode(buffer, 0, length, null);
        downstream.accept(own, timestamp);
        codec.retire(own);
        given.add(own);
        buffer.setMemory(0, length, NONSENSE);
    }

    private int copy(T record) {
        try {
            buffer.checkLimit(codec.maxLength(record));
            return codec.encode(record, buffer, 0);
        } catch (RuntimeException e) {
            throw FunctionFailure.of("the one before " + operator, record, e);
        }
    }

    @Override
    public void watermark(long timestamp) {
        downstream.watermark(timestamp);
    }
}

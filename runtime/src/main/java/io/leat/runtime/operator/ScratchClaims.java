package io.leat.runtime.operator;

import io.leat.serialize.types.TypeInformation;
import io.leat.serialize.types.ViewType;
import io.leat.serialize.view.Flyweight;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Lends views in front of consumers that have no place of their own to write to: the next operator of a chain, several
 * consumers. Owned by the subtask's thread.
 *
 * @param <T> the type of the records, a view
 */
final class ScratchClaims<T> implements Downstream<T>, ClaimTarget<T> {
    private final Downstream<T> downstream;
    private final T view;
    private final Flyweight flyweight;
    private UnsafeBuffer memory = new UnsafeBuffer(new byte[256]);

    private ScratchClaims(ViewType<T> type, Downstream<T> downstream) {
        this.downstream = downstream;
        this.view = type.newView();
        this.flyweight = (Flyweight) view;
    }

    /** The consumer itself, if it lends views or the records are none. */
    static <T> Downstream<T> of(TypeInformation<T> type, Downstream<T> downstream) {
        return type instanceof ViewType<T> view && !(downstream instanceof ClaimTarget<?>)
                ? new ScratchClaims<>(view, downstream)
                : downstream;
    }

    @Override
    public T claim(Object key, int maxLength) {
        if (maxLength > memory.capacity()) {
            memory = new UnsafeBuffer(new byte[maxLength]);
        }
        flyweight.beginRecord(memory, 0, maxLength);
        return view;
    }

    @Override
    public void commit(long timestamp) {
        flyweight.endRecord();
        downstream.accept(view, timestamp);
        flyweight.unwrapRecord();
    }

    @Override
    public void abort() {
        flyweight.unwrapRecord();
    }

    @Override
    public void accept(T record, long timestamp) {
        downstream.accept(record, timestamp);
    }

    @Override
    public void watermark(long timestamp) {
        downstream.watermark(timestamp);
    }
}

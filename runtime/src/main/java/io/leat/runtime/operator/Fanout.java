package io.leat.runtime.operator;

import java.util.List;

/**
 * Hands records to several consumers, in order. Each sees the same object, so none may change it.
 *
 * @param <T> the type of the records
 */
public final class Fanout<T> implements Downstream<T> {
    private final Downstream<T>[] branches;

    /** To {@code branches}. */
    @SuppressWarnings("unchecked") // an array of the raw type holds nothing but what the typed list held
    public Fanout(List<Downstream<T>> branches) {
        this.branches = (Downstream<T>[]) branches.toArray(new Downstream<?>[0]);
    }

    @Override
    public void accept(T record, long timestamp) {
        for (Downstream<T> branch : branches) {
            branch.accept(record, timestamp);
        }
    }

    @Override
    public void watermark(long timestamp) {
        for (Downstream<T> branch : branches) {
            branch.watermark(timestamp);
        }
    }
}

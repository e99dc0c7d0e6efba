package io.leat.peers.jet;

import com.hazelcast.jet.core.AbstractProcessor;

/** Emits records made of their numbers, a part of them on each instance, until the outbox is full. */
final class NumberedSource extends AbstractProcessor {
    private final long count;
    private final Maker maker;
    private long next;
    private int step;
    private Object pending;

    /** Together the instances emit the records {@code 0} to {@code count - 1}. */
    NumberedSource(long count, Maker maker) {
        this.count = count;
        this.maker = maker;
    }

    /** Makes records: a new object each, as they are handed over by reference. */
    @FunctionalInterface
    interface Maker {
        /** The record with this number. */
        Object make(long number);
    }

    @Override
    protected void init(Context context) {
        next = context.globalProcessorIndex();
        step = context.totalParallelism();
    }

    @Override
    public boolean complete() {
        while (next < count) {
            if (pending == null) {
                pending = maker.make(next);
            }
            if (!tryEmit(pending)) {
                return false;
            }
            pending = null;
            next += step;
        }
        return true;
    }
}

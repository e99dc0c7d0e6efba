package io.leat.peers.jet;

import com.hazelcast.jet.core.AbstractProcessor;
import com.hazelcast.jet.core.Inbox;
import io.leat.jmh.hop.Arrivals;
import io.leat.jmh.hop.Count;

/** Counts what arrives and discards it; all instances leave their counts in one place of the JVM. */
final class CountingSink extends AbstractProcessor {
    static final Arrivals ARRIVALS = new Arrivals();

    private final Count count = new Count();
    private final Counting counting;

    CountingSink(Counting counting) {
        this.counting = counting;
    }

    /** Reads a record into a count. */
    @FunctionalInterface
    interface Counting {
        /** Adds a record. */
        void add(Count count, Object element);
    }

    @Override
    public void process(int ordinal, Inbox inbox) {
        for (Object element = inbox.poll(); element != null; element = inbox.poll()) {
            counting.add(count, element);
        }
    }

    @Override
    public void close() {
        ARRIVALS.add(count);
    }
}

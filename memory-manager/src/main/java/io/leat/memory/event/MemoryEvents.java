package io.leat.memory.event;

import jdk.jfr.FlightRecorder;

/**
 * Tells Flight Recorder what is rare and matters. Stateless; may be called from any thread.
 *
 * <p>The event classes are not even loaded before a recording has been started in the JVM, because their loading starts
 * Flight Recorder, which takes longer than a small job.
 */
public final class MemoryEvents {
    private MemoryEvents() {}

    /**
     * A pool had no page left. Told once for each time that it runs dry, not for each page that is then wanted.
     *
     * @param pool its name
     * @param owner who wanted a page
     * @param pages how many pages the pool has
     */
    public static void poolExhausted(String pool, String owner, int pages) {
        if (FlightRecorder.isInitialized()) {
            PoolExhaustedEvent event = new PoolExhaustedEvent();
            event.pool = pool;
            event.owner = owner;
            event.pages = pages;
            event.commit();
        }
    }

    /**
     * A budget refused a reservation.
     *
     * @param budget its name
     * @param owner who wanted bytes
     * @param askedBytes how many
     * @param usedBytes what was reserved already
     * @param limitBytes the size of the budget
     */
    public static void budgetRefused(String budget, String owner, long askedBytes, long usedBytes, long limitBytes) {
        if (FlightRecorder.isInitialized()) {
            BudgetRefusedEvent event = new BudgetRefusedEvent();
            event.budget = budget;
            event.owner = owner;
            event.askedBytes = askedBytes;
            event.usedBytes = usedBytes;
            event.limitBytes = limitBytes;
            event.commit();
        }
    }

    /**
     * A pool was closed while an owner still held pages.
     *
     * @param pool its name
     * @param owner who held them
     * @param pages how many
     */
    public static void leakFound(String pool, String owner, int pages) {
        if (FlightRecorder.isInitialized()) {
            LeakFoundEvent event = new LeakFoundEvent();
            event.pool = pool;
            event.owner = owner;
            event.pages = pages;
            event.commit();
        }
    }

    /**
     * Direct memory was obtained from the JVM in a large piece.
     *
     * @param owner for whom
     * @param bytes how much
     */
    public static void largeAllocation(String owner, long bytes) {
        if (FlightRecorder.isInitialized()) {
            LargeAllocationEvent event = new LargeAllocationEvent();
            event.owner = owner;
            event.bytes = bytes;
            event.commit();
        }
    }
}

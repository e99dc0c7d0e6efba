package io.leat.jmh.hop;

/** Where the sinks of a job leave what they counted when they close. Thread-safe; one job at a time. */
public final class Arrivals {
    /** Records of one job: so many that its start and its end hardly count. A multiple of 256. */
    public static final int RECORDS = 1 << 23;

    private Count total = new Count();

    /** Takes the count of a sink that has ended. */
    public synchronized void add(Count count) {
        total.add(count);
    }

    /**
     * Ends the job's accounts and begins anew.
     *
     * @return {@link #RECORDS}
     * @throws IllegalStateException if not every one of them arrived, once and whole
     */
    public synchronized long settle() {
        Count settled = total;
        total = new Count();
        settled.require(RECORDS);
        return RECORDS;
    }
}

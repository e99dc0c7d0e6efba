package io.leat.memory.budget;

/** How closely the use of pages is watched. */
public enum MemoryChecks {
    /**
     * Handles carry a generation, leases are counted, reports name owners. Costs nothing that can be measured: what runs
     * in production.
     */
    BASIC,
    /**
     * In addition each lease has a page object and a buffer of its own, which are dead for good once it ends; bytes that
     * went back are overwritten and looked at before they are leased again; reports carry the stacks of the calls that
     * leased and gave back. For tests and for the search of a fault: a lease allocates and costs microseconds.
     */
    STRICT
}

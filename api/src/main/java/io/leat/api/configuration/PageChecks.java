package io.leat.api.configuration;

/** How closely the engine watches the use of its off-heap pages. */
public enum PageChecks {
    /** Leases are counted and handles checked; misuse is reported with the owner's name. Costs nothing measurable. */
    BASIC,
    /** In addition kept views are found, and reports carry stacks. Slow: for tests and for the search of a fault. */
    STRICT
}

package io.leat.memory.layout;

/**
 * Something that does not fit, found by the first check that fails.
 *
 * @param stage which check
 * @param problem what does not fit
 * @param remedy the change that lets this check pass; null where it takes a search for the size of the process
 */
record Violation(Stage stage, String problem, Change remedy) {
    /** The checks, in the order in which they are made. */
    enum Stage {
        PARTS,
        HEAP,
        NETWORK,
        SLOTS,
        STATE,
        PAGES
    }
}

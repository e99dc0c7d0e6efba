package io.leat.memory.layout;

/** Answers requests for a layout. A pure function: the same request has the same answer anywhere. */
public final class LayoutPlanner {
    /** Below this a use cannot hold the index and the records of even one small state. */
    public static final int MIN_PAGES_PER_USE = 4;

    /** What the JVM keeps for itself to copy between files and the heap, for a thread that reads and one that writes. */
    public static final long RESERVE_BYTES_PER_SLOT = 256 << 10;

    /** The pages of one pool are numbered with an int. */
    static final long MAX_PAGES = Integer.MAX_VALUE;

    private LayoutPlanner() {}

    /** The layout, or a refusal whose changes make the request fit. */
    public static LayoutDecision decide(LayoutRequest request) {
        Derivation derivation = new Derivation(request);
        return derivation.layout() != null ? derivation.layout() : new Advice(request).refusal(derivation.violation());
    }
}

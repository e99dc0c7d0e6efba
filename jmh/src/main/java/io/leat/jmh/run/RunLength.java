package io.leat.jmh.run;

/**
 * How long a row is measured: every contender in a fork of its own, again in each round.
 *
 * @param rounds      pairs of neighbours
 * @param warmups     iterations that are thrown away, in each fork
 * @param iterations  iterations that count, in each fork
 * @param iterationMs how long one lasts, at least
 */
public record RunLength(int rounds, int warmups, int iterations, int iterationMs) {
    /** Under about 20 s a row: enough to see the order of magnitude of a ratio. */
    public static final RunLength QUICK = new RunLength(5, 2, 2, 250);

    /** The same for jobs of other engines, which take seconds to start and are slow until their third job. */
    public static final RunLength QUICK_WITH_PEERS = new RunLength(3, 3, 2, 250);

    /** Enough to quote. */
    public static final RunLength FULL = new RunLength(7, 3, 5, 1000);

    /** The length that a row takes. */
    static RunLength of(boolean quick, boolean peers) {
        if (!quick) {
            return FULL;
        }
        return peers ? QUICK_WITH_PEERS : QUICK;
    }

    /** Refuses what measures nothing. */
    public RunLength {
        if (rounds < 1 || warmups < 0 || iterations < 1 || iterationMs < 1) {
            throw new IllegalArgumentException("rounds=" + rounds + " warmups=" + warmups + " iterations=" + iterations
                    + " iterationMs=" + iterationMs + ": rounds, iterations and their length start at 1");
        }
    }
}

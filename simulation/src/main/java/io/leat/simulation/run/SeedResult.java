package io.leat.simulation.run;

import java.util.List;

/**
 * What one seed did.
 *
 * @param seed       the seed
 * @param scenario   what was run
 * @param steps      agent steps taken, over all attempts
 * @param attempts   how often the job was started
 * @param traceHash  a hash over every step and disk operation: the same seed gives the same
 * @param violations what the checkers found; empty if all is well
 */
public record SeedResult(
        long seed, String scenario, long steps, int attempts, long traceHash, List<String> violations) {}

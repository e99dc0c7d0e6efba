package io.leat.simulation.run;

import java.util.List;
import java.util.Set;

/**
 * What one seed did.
 *
 * @param seed       the seed
 * @param scenario   what was run
 * @param steps      agent steps taken, over all attempts
 * @param attempts   how often the job was started
 * @param traceHash  a hash over every step and disk operation, and over what the disk held in the end: the same seed
 *     gives the same
 * @param reached    the situations it came into
 * @param violations what the checkers found; empty if all is well
 */
public record SeedResult(
        long seed,
        String scenario,
        long steps,
        int attempts,
        long traceHash,
        Set<Reached> reached,
        List<String> violations) {}

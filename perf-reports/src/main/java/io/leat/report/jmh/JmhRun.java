package io.leat.report.jmh;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * One benchmark of one JMH run. Immutable.
 *
 * @param benchmark  class and method
 * @param params     in the order JMH gives them
 * @param unit       as JMH spells it, {@code ns/op}
 * @param score      the mean over the iterations
 * @param allocBytes heap bytes an operation cost, where the gc profiler ran
 */
public record JmhRun(
        String benchmark, Map<String, String> params, String unit, double score, OptionalDouble allocBytes) {}

package io.leat.jmh.suite;

import java.util.Map;

/**
 * A benchmark as JMH can be told to run it. Immutable.
 *
 * @param method class and method
 * @param params the parameters that the row fixes; JMH runs every combination of the others
 */
public record JmhBenchmark(String method, Map<String, String> params) {
    /** Takes its own copy. */
    public JmhBenchmark {
        params = Map.copyOf(params);
    }
}

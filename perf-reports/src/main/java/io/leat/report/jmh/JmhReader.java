package io.leat.report.jmh;

import com.fasterxml.jackson.jr.ob.JSON;
import io.leat.report.result.InvalidResultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Reads the files that JMH writes with {@code -rf json}. Stateless. */
public final class JmhReader {
    private static final String ALLOC = "gc.alloc.rate.norm";

    private JmhReader() {}

    /**
     * Reads a file.
     *
     * @throws InvalidResultException if it is not what JMH writes
     * @throws IOException            if it cannot be read
     */
    public static List<JmhRun> read(Path file) throws IOException, InvalidResultException {
        return parse(file.toString(), Files.readString(file));
    }

    /**
     * Reads a text.
     *
     * @param source what to call the text in messages
     * @throws InvalidResultException if it is not what JMH writes
     */
    public static List<JmhRun> parse(String source, String json) throws InvalidResultException {
        try {
            List<JmhRun> runs = new ArrayList<>();
            for (Object entry : JSON.std.listFrom(json)) {
                runs.add(run(source, (Map<?, ?>) entry));
            }
            return runs;
        } catch (IOException | ClassCastException e) {
            throw new InvalidResultException(source + ": not the JSON of JMH: " + e.getMessage(), e);
        }
    }

    private static JmhRun run(String source, Map<?, ?> entry) throws InvalidResultException {
        Map<?, ?> primary = (Map<?, ?>) entry.get("primaryMetric");
        if (primary == null || !(entry.get("benchmark") instanceof String benchmark)) {
            throw new InvalidResultException(source + ": benchmark and primaryMetric are needed in every entry");
        }
        if (!(primary.get("score") instanceof Number score) || !(primary.get("scoreUnit") instanceof String unit)) {
            throw new InvalidResultException(source + ": " + benchmark
                    + ": primaryMetric.score and primaryMetric.scoreUnit are needed, and the score must be a number");
        }
        return new JmhRun(benchmark, params(entry), unit, score(source, entry, primary, score), alloc(entry));
    }

    /** The mean, but the median where single operations were timed: such samples have tails that say nothing of them. */
    private static double score(String source, Map<?, ?> entry, Map<?, ?> primary, Number mean)
            throws InvalidResultException {
        if (!"sample".equals(entry.get("mode"))) {
            return mean.doubleValue();
        }
        if (primary.get("scorePercentiles") instanceof Map<?, ?> percentiles
                && percentiles.get("50.0") instanceof Number median) {
            return median.doubleValue();
        }
        throw new InvalidResultException(source + ": " + entry.get("benchmark")
                + ": mode is sample, so primaryMetric.scorePercentiles.50.0 is needed, and must be a number");
    }

    private static Map<String, String> params(Map<?, ?> entry) {
        Map<String, String> params = new LinkedHashMap<>();
        if (entry.get("params") instanceof Map<?, ?> given) {
            given.forEach((key, value) -> params.put(String.valueOf(key), String.valueOf(value)));
        }
        return params;
    }

    private static OptionalDouble alloc(Map<?, ?> entry) {
        if (entry.get("secondaryMetrics") instanceof Map<?, ?> metrics
                && metrics.get(ALLOC) instanceof Map<?, ?> alloc
                && alloc.get("score") instanceof Number bytes) {
            return OptionalDouble.of(bytes.doubleValue());
        }
        return OptionalDouble.empty();
    }
}

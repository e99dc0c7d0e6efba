package io.leat.report.result;

import static io.leat.report.result.ResultFormat.ALLOC;
import static io.leat.report.result.ResultFormat.BASELINE;
import static io.leat.report.result.ResultFormat.BETTER;
import static io.leat.report.result.ResultFormat.CONTENDER;
import static io.leat.report.result.ResultFormat.COUNT;
import static io.leat.report.result.ResultFormat.DISTRIBUTIONS;
import static io.leat.report.result.ResultFormat.ERROR;
import static io.leat.report.result.ResultFormat.MACHINE;
import static io.leat.report.result.ResultFormat.NAME;
import static io.leat.report.result.ResultFormat.PARAMS;
import static io.leat.report.result.ResultFormat.POINTS;
import static io.leat.report.result.ResultFormat.RATIO;
import static io.leat.report.result.ResultFormat.RATIO_ERROR;
import static io.leat.report.result.ResultFormat.RESULTS;
import static io.leat.report.result.ResultFormat.SCORE;
import static io.leat.report.result.ResultFormat.UNIT;

import com.fasterxml.jackson.jr.ob.JSON;
import com.fasterxml.jackson.jr.ob.JSONObjectException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads and validates result files. Stateless. */
public final class ResultReader {
    private ResultReader() {}

    /**
     * Reads a file.
     *
     * @throws InvalidResultException if it holds no results; says which field of which file is wrong
     * @throws IOException            if it cannot be read
     */
    public static BenchmarkResults read(Path file) throws IOException, InvalidResultException {
        return parse(file.toString(), Files.readString(file));
    }

    /**
     * Reads a text.
     *
     * @param source what to call the text in messages
     * @throws InvalidResultException if it holds no results; says which field is wrong
     */
    public static BenchmarkResults parse(String source, String json) throws InvalidResultException {
        Node root = Node.root(source, tree(source, json));
        List<Comparison> comparisons = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (Node entry : root.field(RESULTS).items()) {
            Comparison comparison = comparison(entry);
            Measure measure = comparison.measure();
            if (!seen.add(List.of(measure.name(), measure.params(), comparison.baseline()))) {
                throw entry.wrong("name=" + measure.label() + " with baseline="
                        + comparison.baseline().word() + " stands twice: keep one");
            }
            comparisons.add(comparison);
        }
        return new BenchmarkResults(
                comparisons,
                distributions(root.field(DISTRIBUTIONS)),
                root.field(MACHINE).scalars());
    }

    private static List<Distribution> distributions(Node entries) throws InvalidResultException {
        List<Distribution> distributions = new ArrayList<>();
        if (!entries.isAbsent()) {
            for (Node entry : entries.items()) {
                distributions.add(new Distribution(
                        entry.field(NAME).text(),
                        entry.field(CONTENDER).text(),
                        entry.field(UNIT).text(),
                        (long) entry.field(COUNT).number(),
                        points(entry.field(POINTS))));
            }
        }
        return distributions;
    }

    private static List<Distribution.Point> points(Node entries) throws InvalidResultException {
        List<Distribution.Point> points = new ArrayList<>();
        for (Node entry : entries.items()) {
            List<Node> pair = entry.items();
            if (pair.size() != 2) {
                throw entry.wrong("a percentile and a value are needed, found " + pair.size() + " numbers");
            }
            double percentile = pair.get(0).number();
            if (percentile < 0 || percentile > 100) {
                throw pair.get(0).wrong("a number from 0 to 100 is needed, found " + percentile);
            }
            points.add(new Distribution.Point(percentile, pair.get(1).number()));
        }
        if (points.isEmpty()) {
            throw entries.wrong("a point is needed, found none");
        }
        return points;
    }

    private static Object tree(String source, String json) throws InvalidResultException {
        try {
            return JSON.std.anyFrom(json);
        } catch (JSONObjectException e) {
            throw new InvalidResultException(source + ": not JSON: " + firstLine(e), e);
        } catch (IOException e) {
            throw new InvalidResultException(source + ": not JSON: " + e.getMessage(), e);
        }
    }

    private static String firstLine(JSONObjectException e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    private static Comparison comparison(Node entry) throws InvalidResultException {
        Measure measure = new Measure(
                entry.field(NAME).text(),
                params(entry),
                entry.field(UNIT).text(),
                better(entry.field(BETTER)),
                entry.field(SCORE).number(),
                entry.field(ERROR).optionalNumber(),
                entry.field(ALLOC).optionalNumber());
        double ratio = entry.field(RATIO).number();
        if (ratio <= 0) {
            throw entry.field(RATIO).wrong("a number above 0 is needed, found " + ratio);
        }
        return new Comparison(
                measure,
                baseline(entry.field(BASELINE)),
                ratio,
                entry.field(RATIO_ERROR).optionalNumber());
    }

    private static Map<String, String> params(Node entry) throws InvalidResultException {
        Map<String, String> params = new LinkedHashMap<>();
        Node node = entry.field(PARAMS);
        if (!node.isAbsent()) {
            node.scalars().forEach((key, value) -> params.put(key, String.valueOf(value)));
        }
        return params;
    }

    private static Better better(Node node) throws InvalidResultException {
        String word = node.text();
        for (Better better : Better.values()) {
            if (better.word().equals(word)) {
                return better;
            }
        }
        throw node.wrong("higher or lower is needed, found " + word);
    }

    private static Baseline baseline(Node node) throws InvalidResultException {
        String word = node.text();
        return Baseline.of(word)
                .orElseThrow(() -> node.wrong("one of " + Baseline.words() + " is needed, found " + word));
    }
}

package io.leat.examples.sensors;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * What the job should give, worked out from its description alone: it uses no class of the job, no stream and no clock, reads
 * with the JDK's own parsers, and keeps all windows of a series until its end.
 */
final class IndependentFold {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final long HALF_HOUR = 1_800;
    private static final long PASS = 220L * 7 * 24 * 3_600;
    private static final long HOUR = 3_600;

    private final List<String> lines = new ArrayList<>();
    private long rows;

    /** The lines of the output, sorted. */
    static List<String> lines(Path input, int passes) throws IOException {
        return fold(input, passes).lines.stream().sorted().toList();
    }

    /** How many readings there are. */
    static long rows(Path input) throws IOException {
        return fold(input, 1).rows;
    }

    private static IndependentFold fold(Path input, int passes) throws IOException {
        IndependentFold fold = new IndependentFold();
        try (var files = Files.walk(input)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv.gz")).toList()) {
                String name = input.relativize(file).toString().replace(".csv.gz", "");
                fold.lines.addAll(fold.series(name, file, passes));
            }
        }
        return fold;
    }

    private List<String> series(String name, Path file, int passes) throws IOException {
        Map<Long, List<Double>> windows = new TreeMap<>();
        for (int pass = 0; pass < passes; pass++) {
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.US_ASCII))) {
                reader.readLine();
                for (String row = reader.readLine(); row != null; row = reader.readLine()) {
                    String[] cells = row.split(",", 2);
                    long seconds = LocalDateTime.parse(cells[0], TIME).toEpochSecond(ZoneOffset.UTC) + pass * PASS;
                    rows++;
                    long firstEnd = seconds - seconds % HALF_HOUR + HALF_HOUR;
                    for (int i = 0; i < 4; i++) {
                        windows.computeIfAbsent(firstEnd + i * HALF_HOUR, end -> new ArrayList<>())
                                .add(Double.parseDouble(cells[1]));
                    }
                }
            }
        }
        return anomalies(name, windows);
    }

    /** The rule: usual = forgetting average of mean and of deviation; raise at 5, close below 2.5 or after 6 h, rest 12 h. */
    private static List<String> anomalies(String name, Map<Long, List<Double>> windows) {
        List<String> found = new ArrayList<>();
        double[] usual = new double[2];
        double[] variance = new double[2];
        long number = 0;
        long newest = 0;
        long raised = -1;
        long restUntil = Long.MIN_VALUE;
        double peak = 0;
        for (Map.Entry<Long, List<Double>> window : windows.entrySet()) {
            long end = window.getKey();
            if (raised >= 0 && end - newest > 6 * HOUR) {
                found.add(line(name, raised, newest, peak));
                raised = -1;
                restUntil = newest + 12 * HOUR;
            }
            double[] now = meanAndDeviation(window.getValue());
            double least = 0.01 * Math.abs(usual[0]) + 1e-9;
            double score = 0;
            number++;
            double weight = number > 672 ? 1.0 / 672 : 1.0 / number;
            for (int i = 0; i < 2; i++) {
                double step = now[i] - usual[i];
                score = Math.max(score, Math.abs(step) / (Math.sqrt(variance[i]) + least));
                usual[i] += weight * step;
                variance[i] = (1 - weight) * (variance[i] + weight * step * step);
            }
            newest = end;
            if (raised >= 0) {
                peak = Math.max(peak, score);
                if (score < 2.5) {
                    found.add(line(name, raised, end, peak));
                    raised = -1;
                    restUntil = end + 12 * HOUR;
                }
            } else if (number > 96 && score >= 5 && end >= restUntil) {
                raised = end;
                peak = score;
            }
        }
        if (raised >= 0) {
            found.add(line(name, raised, newest, peak));
        }
        return found;
    }

    private static double[] meanAndDeviation(List<Double> values) {
        double mean = 0;
        double squares = 0;
        int n = 0;
        for (double value : values) {
            double before = value - mean;
            mean += before / ++n;
            squares += before * (value - mean);
        }
        return new double[] {mean, Math.sqrt(squares / n)};
    }

    private static String line(String name, long raised, long closed, double peak) {
        return name + "," + time(raised) + "," + time(closed) + ","
                + new BigDecimal(peak).setScale(3, RoundingMode.HALF_UP).toPlainString();
    }

    private static String time(long seconds) {
        return LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC)
                .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'"));
    }
}

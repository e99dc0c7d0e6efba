package io.leat.cli.simulate;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/**
 * Stretches of some of the series that come with Leat: mostly those with rows far apart, of which a few hundred are enough
 * for an anomaly, and the one that steps back in time, around that step. Reads a file when it is first asked for. One
 * owner.
 */
final class SeriesExcerpts {
    private static final List<String> FAR_APART = List.of(
            "realAdExchange/exchange-2_cpc_results",
            "realAdExchange/exchange-2_cpm_results",
            "realAdExchange/exchange-3_cpc_results",
            "realAdExchange/exchange-3_cpm_results",
            "realAdExchange/exchange-4_cpc_results",
            "realAdExchange/exchange-4_cpm_results",
            "realKnownCause/ambient_temperature_system_failure",
            "realKnownCause/nyc_taxi");
    private static final int LEAST_ROWS = 100;
    private static final int MOST_ROWS = 400;

    private static final String STEPS_BACK = "realKnownCause/machine_temperature_system_failure";
    private static final int STEP_BACK_ROW = 10_150;
    private static final int ROWS_AROUND_STEP = 700;
    private static final int STEPS_BACK_ONE_IN = 6;

    private final Path series;
    private final Map<String, List<String>> rowsBySeries = new HashMap<>();

    /** Of the series in the directory {@code series}. */
    SeriesExcerpts(Path series) {
        this.series = series;
    }

    /**
     * Some rows of a series.
     *
     * @param series its name
     * @param rows   rows {@code timestamp,value} in their order
     */
    record Excerpt(String series, List<String> rows) {}

    /** One of them. */
    Excerpt draw(Random random) {
        if (random.nextInt(STEPS_BACK_ONE_IN) == 0) {
            int from = STEP_BACK_ROW - random.nextInt(ROWS_AROUND_STEP);
            return new Excerpt(STEPS_BACK, rowsOf(STEPS_BACK).subList(from, from + ROWS_AROUND_STEP));
        }
        String name = FAR_APART.get(random.nextInt(FAR_APART.size()));
        List<String> rows = rowsOf(name);
        int count = LEAST_ROWS + random.nextInt(MOST_ROWS - LEAST_ROWS);
        int from = random.nextInt(rows.size() - count);
        return new Excerpt(name, rows.subList(from, from + count));
    }

    private List<String> rowsOf(String name) {
        return rowsBySeries.computeIfAbsent(name, this::read);
    }

    private List<String> read(String name) {
        Path file = series.resolve(name + ".csv.gz");
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), US_ASCII))) {
            return lines.lines().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("series=" + file + " cannot be read: " + e.getMessage(), e);
        }
    }
}

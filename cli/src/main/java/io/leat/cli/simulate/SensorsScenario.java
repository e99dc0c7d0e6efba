package io.leat.cli.simulate;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.leat.api.datastream.StreamExecutionEnvironment;
import io.leat.cli.simulate.SeriesExcerpts.Excerpt;
import io.leat.connect.file.source.OnBadRecord;
import io.leat.examples.sensors.AnomalyFiles;
import io.leat.examples.sensors.PlainSensors;
import io.leat.examples.sensors.SensorsJob;
import io.leat.examples.sensors.SensorsOptions;
import io.leat.simulation.disk.SimulatedDisk;
import io.leat.simulation.scenario.Attempt;
import io.leat.simulation.scenario.Scenario;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/** The sensors job over excerpts of real series; it must write what the plain loop over the same files finds. */
final class SensorsScenario implements Scenario {
    private static final String INPUT = "/in/series";
    private static final String OUTPUT = "/out/anomalies";
    private static final int MOST_SERIES = 4;

    private final Map<String, byte[]> files = new TreeMap<>();
    private final String description;

    SensorsScenario(SeriesExcerpts excerpts, Random random) {
        Map<String, List<String>> rowsBySeries = new TreeMap<>();
        for (int i = 1 + random.nextInt(MOST_SERIES); i > 0; i--) {
            Excerpt excerpt = excerpts.draw(random);
            rowsBySeries.put(excerpt.series(), excerpt.rows());
        }
        StringBuilder text = new StringBuilder("sensors");
        rowsBySeries.forEach((series, rows) -> {
            boolean gzip = random.nextBoolean();
            files.put(series + (gzip ? ".csv.gz" : ".csv"), bytes(rows, gzip, random));
            text.append(' ').append(series).append('*').append(rows.size());
        });
        description = text.toString();
    }

    private static byte[] bytes(List<String> rows, boolean gzip, Random random) {
        String lineEnd = random.nextBoolean() ? "\n" : "\r\n";
        String text = "timestamp,value" + lineEnd + String.join(lineEnd, rows);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = gzip ? new GZIPOutputStream(bytes) : bytes) {
            out.write((text + (random.nextBoolean() ? lineEnd : "")).getBytes(US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public String describe() {
        return description;
    }

    @Override
    public void prepare(Function<String, Path> paths) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = paths.apply(INPUT).resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    @Override
    public void build(StreamExecutionEnvironment environment, Attempt attempt) {
        environment.setParallelism(attempt.parallelism(0));
        SensorsJob.build(environment, options(attempt.paths()));
    }

    private static SensorsOptions options(Function<String, Path> paths) {
        return new SensorsOptions(paths.apply(INPUT), paths.apply(OUTPUT), 1, OnBadRecord.FAIL);
    }

    @Override
    public SortedMap<String, List<String>> expectedLines() {
        SimulatedDisk own = new SimulatedDisk(new Random(0));
        try {
            prepare(own::path);
            PlainSensors.Run run = PlainSensors.run(options(own::path), () -> 0);
            List<String> lines =
                    AnomalyFiles.lines(run.anomalies()).stream().sorted().toList();
            return new TreeMap<>(Map.of(OUTPUT, lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

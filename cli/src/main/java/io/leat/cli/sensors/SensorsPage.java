package io.leat.cli.sensors;

import io.leat.cli.job.GarbageCollection;
import io.leat.cli.job.RunSummary;
import io.leat.examples.sensors.Anomaly;
import io.leat.examples.sensors.AnomalyFiles;
import io.leat.examples.sensors.LabelledWindow;
import io.leat.examples.sensors.Labels;
import io.leat.examples.sensors.PlainSensors;
import io.leat.examples.sensors.SensorCatalog;
import io.leat.examples.sensors.SensorsOptions;
import io.leat.examples.sensors.SeriesPoints;
import io.leat.report.machine.Machine;
import io.leat.report.markup.Numbers;
import io.leat.report.page.JobPage;
import io.leat.report.page.Table;
import io.leat.report.plot.Interval;
import io.leat.report.plot.Series;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.agrona.concurrent.SystemNanoClock;

/** The page of a finished run: score, figures beside those of a plain loop, and every series drawn. Stateless. */
public final class SensorsPage {
    private static final double NANOS = 1e9;
    private static final long DAY_MS = Duration.ofDays(1).toMillis();

    private static final String ABOUT =
            "Unless --input named others, these are the 47 real series of the Numenta Anomaly"
                    + " Benchmark (NAB), in which people have marked the windows of time where something was wrong. A window is hit"
                    + " if an anomaly is raised within it; an anomaly raised outside all windows is a false alarm.";

    private SensorsPage() {}

    /**
     * Runs the plain loop over the same files and draws the page.
     *
     * @param call when, by what version and by which command the job was run, by name
     * @throws IOException if input or output cannot be read any more
     */
    public static String render(SensorsOptions options, RunSummary summary, Map<String, String> call)
            throws IOException {
        return JobPage.render(
                "Sensors: anomalies in real series",
                ABOUT,
                facts(options, summary, call),
                figures(options, summary),
                series(options));
    }

    private static Map<String, String> facts(SensorsOptions options, RunSummary summary, Map<String, String> call) {
        Map<String, Long> score = summary.score();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("labelled windows hit", score.get("windows_hit") + " of " + score.get("windows"));
        facts.put("false alarms", score.get("false_alarms") + " of " + score.get("raised") + " raised");
        facts.put("passes over the input", String.valueOf(options.repeat()));
        facts.put("plain loop", "the same files and the same rule in one thread, after the job and in the same JVM");
        facts.putAll(call);
        Machine.describe("").forEach((name, value) -> {
            if (List.of("cpu", "cores", "jdk", "os").contains(name)) {
                facts.put(name, value.toString());
            }
        });
        return facts;
    }

    private static Table figures(SensorsOptions options, RunSummary summary) throws IOException {
        GarbageCollection before = GarbageCollection.soFar();
        PlainSensors.Run loop = PlainSensors.run(options, SystemNanoClock.INSTANCE);
        GarbageCollection loopGc = GarbageCollection.soFar().since(before);
        double loopSeconds = loop.elapsedNs() / NANOS;
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("records in", Numbers.whole(summary.result().recordsIn()), Numbers.whole(loop.records())));
        rows.add(row(
                "anomalies",
                Numbers.whole(summary.result().recordsOut()),
                Numbers.whole(loop.anomalies().size())));
        rows.add(row("seconds", Numbers.fixed(summary.seconds(), 2), Numbers.fixed(loopSeconds, 2)));
        rows.add(row(
                "records/s", Numbers.brief(summary.recordsPerSecond()), Numbers.brief(loop.records() / loopSeconds)));
        rows.add(row("checkpoints", Numbers.whole(summary.result().checkpointsCompleted()), "–"));
        summary.usedBudgets()
                .forEach((budget, bytes) -> rows.add(row("off-heap peak, " + budget, Numbers.bytes(bytes), "–")));
        rows.add(row("GC", spell(summary.gc()), spell(loopGc)));
        return new Table(List.of("", "leat", "plain loop"), rows);
    }

    private static List<Series> series(SensorsOptions options) throws IOException {
        SensorCatalog catalog = SensorCatalog.of(options.input());
        Labels labels = Labels.of(options.input());
        Map<String, List<Anomaly>> raised =
                AnomalyFiles.read(options.output()).stream().collect(Collectors.groupingBy(Anomaly::series));
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < catalog.names().size(); i++) {
            String name = catalog.names().get(i);
            SeriesPoints points = SeriesPoints.read(catalog.files().get(i), options);
            if (points.size() > 0) {
                series.add(new Series(
                        name,
                        points.timesMs(),
                        points.values(),
                        labelled(labels.of(name)),
                        raisedIn(raised.getOrDefault(name, List.of()), points)));
            }
        }
        return series;
    }

    private static List<Interval> labelled(List<LabelledWindow> windows) {
        return windows.stream()
                .map(window -> new Interval(window.beginMs(), window.endMs()))
                .toList();
    }

    /** Those of the first pass; later passes are years later. The last windows end a little after the last point. */
    private static List<Interval> raisedIn(List<Anomaly> anomalies, SeriesPoints points) {
        long lastMs = points.lastMs();
        return anomalies.stream()
                .filter(anomaly -> anomaly.raisedAtMs() <= lastMs + DAY_MS)
                .map(anomaly ->
                        new Interval(Math.min(anomaly.raisedAtMs(), lastMs), Math.min(anomaly.closedAtMs(), lastMs)))
                .toList();
    }

    private static String spell(GarbageCollection gc) {
        return gc.count() + " x, " + gc.pauseMs() + " ms";
    }

    private static List<String> row(String name, String ours, String loop) {
        return List.of(name, ours, loop);
    }
}

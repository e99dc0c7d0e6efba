package io.leat.examples.sensors;

import java.util.ArrayList;
import java.util.List;

/** The open windows and the baseline of one series in the plain loop. */
final class PlainSeries {
    private static final long SIZE_MS = SensorsJob.WINDOW_SIZE.toMillis();
    private static final long SLIDE_MS = SensorsJob.WINDOW_SLIDE.toMillis();
    private static final long LATENESS_MS = SensorsJob.OUT_OF_ORDERNESS.toMillis();

    private final String name;
    private final List<Anomaly> anomalies;
    private final Baseline baseline = new Baseline();
    private final WindowStats stats = new WindowStats();
    private final List<OpenWindow> open = new ArrayList<>();
    private long latestMs = Long.MIN_VALUE;

    /** A series called {@code name} that adds its anomalies to {@code anomalies}. */
    PlainSeries(String name, List<Anomaly> anomalies) {
        this.name = name;
        this.anomalies = anomalies;
    }

    /** Takes the next reading of the file. */
    void take(long timestampMs, double value) {
        long lastEndMs = Math.floorDiv(timestampMs, SLIDE_MS) * SLIDE_MS + SIZE_MS;
        for (long endMs = lastEndMs; endMs > timestampMs; endMs -= SLIDE_MS) {
            window(endMs).moments.add(value);
        }
        latestMs = Math.max(latestMs, timestampMs);
        fire(latestMs - LATENESS_MS);
    }

    /** No reading follows. */
    void end() {
        fire(Long.MAX_VALUE);
        keep(AnomalyRule.closeIfSilent(baseline, Long.MAX_VALUE, name));
    }

    /** The window that ends then; the open ones are few and in order. */
    private OpenWindow window(long endMs) {
        int at = open.size();
        while (at > 0 && open.get(at - 1).endMs > endMs) {
            at--;
        }
        if (at == 0 || open.get(at - 1).endMs != endMs) {
            open.add(at, new OpenWindow(endMs));
            return open.get(at);
        }
        return open.get(at - 1);
    }

    private void fire(long beforeMs) {
        while (!open.isEmpty() && open.get(0).endMs <= beforeMs) {
            OpenWindow window = open.remove(0);
            stats.set(0, window.endMs, window.moments);
            keep(AnomalyRule.take(stats, baseline, name));
        }
    }

    private void keep(Anomaly closed) {
        if (closed != null) {
            anomalies.add(closed);
        }
    }

    private static final class OpenWindow {
        private final long endMs;
        private final Moments moments = new Moments();

        private OpenWindow(long endMs) {
            this.endMs = endMs;
        }
    }
}

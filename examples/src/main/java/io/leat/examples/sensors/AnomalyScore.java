package io.leat.examples.sensors;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How the raised anomalies compare with the labelled windows. A window is hit if an anomaly of its series was raised in it;
 * an anomaly that was raised in no window of its series is a false alarm. Only what was raised in the first pass over the
 * input counts, so that the score is the same however often the input is repeated.
 *
 * @param windowsHit  windows that were hit
 * @param windows     windows of the series that were read
 * @param falseAlarms anomalies raised in no window
 * @param raised      anomalies raised
 */
public record AnomalyScore(int windowsHit, int windows, int falseAlarms, int raised) {
    /** The score of {@code anomalies}, of the series in {@code catalog}. */
    public static AnomalyScore of(SensorCatalog catalog, Labels labels, List<Anomaly> anomalies) {
        Set<LabelledWindowOfSeries> hit = new HashSet<>();
        int raised = 0;
        int falseAlarms = 0;
        for (Anomaly anomaly : anomalies) {
            if (!Replay.isFirstPass(anomaly.raisedAtMs())) {
                continue;
            }
            raised++;
            boolean inWindow = false;
            for (LabelledWindow window : labels.of(anomaly.series())) {
                if (window.contains(anomaly.raisedAtMs())) {
                    hit.add(new LabelledWindowOfSeries(anomaly.series(), window));
                    inWindow = true;
                }
            }
            falseAlarms += inWindow ? 0 : 1;
        }
        int windows = catalog.names().stream()
                .mapToInt(name -> labels.of(name).size())
                .sum();
        return new AnomalyScore(hit.size(), windows, falseAlarms, raised);
    }

    /** In words. */
    @Override
    public String toString() {
        return windowsHit + " of " + windows + " labelled windows hit, " + falseAlarms + " false alarms of " + raised
                + " raised";
    }

    private record LabelledWindowOfSeries(String series, LabelledWindow window) {}
}

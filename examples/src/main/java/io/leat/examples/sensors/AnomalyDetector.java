package io.leat.examples.sensors;

import io.leat.api.functions.Collector;
import io.leat.api.functions.KeyedProcessFunction;
import io.leat.api.functions.OpenContext;
import io.leat.api.state.ValueState;
import io.leat.api.state.ValueStateDescriptor;
import java.util.ArrayList;
import java.util.List;

/**
 * Raises and closes the anomalies of each series by {@link AnomalyRule}; emits an anomaly when it is closed.
 *
 * <p>How far the watermark jumps at a time must not show: the timer that notices silence decides by the ends of the windows
 * alone, and so does the next window if it comes before the timer.
 */
final class AnomalyDetector extends KeyedProcessFunction<Integer, WindowStats, Anomaly> {
    private final ArrayList<String> series;
    private transient ValueState<Baseline> baselines;

    /** Knows the names of the series by their indexes. */
    AnomalyDetector(List<String> series) {
        this.series = new ArrayList<>(series);
    }

    @Override
    public void open(OpenContext openContext) {
        baselines = getRuntimeContext().getState(new ValueStateDescriptor<>("baseline", Baseline.class));
    }

    @Override
    public void processElement(WindowStats window, Context ctx, Collector<Anomaly> out) throws Exception {
        Baseline known = baselines.value();
        Baseline baseline = known == null ? new Baseline() : known;
        boolean wasRaised = baseline.isRaised();
        emit(AnomalyRule.take(window, baseline, series.get(window.sensor)), out);
        if (baseline.isRaised() && !wasRaised) {
            ctx.timerService().registerEventTimeTimer(AnomalyRule.silentAtMs(baseline));
        }
        baselines.update(baseline);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext ctx, Collector<Anomaly> out) throws Exception {
        Baseline baseline = baselines.value();
        emit(AnomalyRule.closeIfSilent(baseline, timestamp, series.get(ctx.getCurrentKey())), out);
        if (baseline.isRaised()) {
            ctx.timerService().registerEventTimeTimer(AnomalyRule.silentAtMs(baseline));
        }
        baselines.update(baseline);
    }

    private static void emit(Anomaly closed, Collector<Anomaly> out) {
        if (closed != null) {
            out.collect(closed);
        }
    }
}

package io.leat.examples.sensors;

import io.leat.api.functions.Collector;
import io.leat.api.functions.OpenContext;
import io.leat.api.functions.ProcessWindowFunction;
import io.leat.api.windowing.TimeWindow;

/** Says to which series and window the moments belong. */
final class WindowStatsFunction extends ProcessWindowFunction<Moments, WindowStats, Integer, TimeWindow> {
    private transient WindowStats stats;

    @Override
    public void open(OpenContext openContext) {
        stats = new WindowStats();
    }

    @Override
    public void process(Integer sensor, Context context, Iterable<Moments> elements, Collector<WindowStats> out) {
        stats.set(sensor, context.window().getEnd(), elements.iterator().next());
        out.collect(stats);
    }
}

package io.leat.runtime.operator;

import io.leat.api.functions.ProcessWindowFunction;
import io.leat.api.windowing.TimeWindow;

/**
 * What a window function knows when its window fires. Owned by its subtask's thread.
 *
 * @param <V> the type of the aggregate's result
 * @param <O> the type of the records it gives
 * @param <K> the type of the key
 */
final class FiredWindow<V, O, K> extends ProcessWindowFunction<V, O, K, TimeWindow>.Context {
    TimeWindow window;
    private final OperatorContext context;
    private final Timers timers;

    FiredWindow(ProcessWindowFunction<V, O, K, TimeWindow> function, OperatorContext context, Timers timers) {
        function.super();
        this.context = context;
        this.timers = timers;
    }

    @Override
    public TimeWindow window() {
        return window;
    }

    @Override
    public long currentProcessingTime() {
        return context.clock().time();
    }

    @Override
    public long currentWatermark() {
        return timers.currentWatermark();
    }
}

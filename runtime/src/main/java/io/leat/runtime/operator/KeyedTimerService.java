package io.leat.runtime.operator;

import io.leat.api.functions.TimerService;

/** Time and timers of the current key, as a keyed function sees them. Owned by its subtask's thread. */
final class KeyedTimerService implements TimerService {
    private final OperatorContext context;
    private final KeyedContext<?, ?> keyed;
    private final Timers timers;

    KeyedTimerService(OperatorContext context, KeyedContext<?, ?> keyed, Timers timers) {
        this.context = context;
        this.keyed = keyed;
        this.timers = timers;
    }

    @Override
    public long currentProcessingTime() {
        return context.clock().time();
    }

    @Override
    public long currentWatermark() {
        return timers.currentWatermark();
    }

    @Override
    public void registerProcessingTimeTimer(long time) {
        keyed.backend().processingTimeTimers().register(time, 0, 0);
    }

    @Override
    public void registerEventTimeTimer(long time) {
        keyed.backend().eventTimeTimers().register(time, 0, 0);
    }

    @Override
    public void deleteProcessingTimeTimer(long time) {
        keyed.backend().processingTimeTimers().delete(time, 0, 0);
    }

    @Override
    public void deleteEventTimeTimer(long time) {
        keyed.backend().eventTimeTimers().delete(time, 0, 0);
    }
}

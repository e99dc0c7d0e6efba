package io.leat.runtime.operator;

import io.leat.state.timer.TimerHandler;
import io.leat.state.timer.TimerQueue;
import org.agrona.concurrent.EpochClock;

/**
 * Works off the timers of a keyed operator, a limited number at a time, and holds a watermark back until all timers up
 * to it have fired. Owned by its subtask's thread.
 */
public final class Timers {
    /** Told of each timer that fires, with the timer's key already the current one. */
    interface Firing {
        void onTimer(long time, boolean eventTime, long namespace1, long namespace2) throws Exception;
    }

    private final String operator;
    private final KeyedContext<?, ?> keyed;
    private final EpochClock clock;
    private final Downstream<?> downstream;
    private final TimerQueue eventTime;
    private final TimerQueue processingTime;
    private final TimerHandler onEventTime;
    private final TimerHandler onProcessingTime;
    private long currentWatermark = Long.MIN_VALUE;
    private long firingTime;
    private boolean advancing;

    Timers(OperatorContext context, KeyedContext<?, ?> keyed, Firing firing, Downstream<?> downstream) {
        this.operator = context.name();
        this.keyed = keyed;
        this.clock = context.clock();
        this.downstream = downstream;
        this.eventTime = keyed.backend().eventTimeTimers();
        this.processingTime = keyed.backend().processingTimeTimers();
        this.onEventTime = handler(firing, true);
        this.onProcessingTime = handler(firing, false);
    }

    private TimerHandler handler(Firing firing, boolean isEventTime) {
        return (time, namespace1, namespace2) -> {
            keyed.keyChanged();
            firingTime = time;
            firing.onTimer(time, isEventTime, namespace1, namespace2);
        };
    }

    long currentWatermark() {
        return currentWatermark;
    }

    /** The time of the timer that fires now. */
    long firingTime() {
        return firingTime;
    }

    /** Whether a watermark is still being worked off: the subtask takes no further input until it is. */
    public boolean isAdvancing() {
        return advancing;
    }

    void watermark(long timestamp) {
        currentWatermark = timestamp;
        advancing = true;
    }

    /** Restores the floor below which no watermark comes again. */
    void restoreWatermark(long timestamp) {
        currentWatermark = timestamp;
    }

    int advance(int limit) {
        if (!advancing) {
            boolean due = processingTime.size() > 0 && processingTime.nextTime() <= clock.time();
            return due ? fire(processingTime, clock.time(), limit, onProcessingTime) : 0;
        }
        int fired = fire(eventTime, currentWatermark, limit, onEventTime);
        if (eventTime.nextTime() > currentWatermark || eventTime.size() == 0) {
            advancing = false;
            downstream.watermark(currentWatermark);
            fired++;
        }
        return fired;
    }

    private int fire(TimerQueue timers, long upTo, int limit, TimerHandler handler) {
        try {
            return timers.fire(upTo, limit, handler);
        } catch (Exception e) {
            throw FunctionFailure.of(operator, "timer of key " + keyed.currentKey(), e);
        }
    }
}

package io.leat.simulation.scenario;

import io.leat.api.functions.Collector;
import io.leat.api.functions.KeyedProcessFunction;
import io.leat.api.functions.OpenContext;
import io.leat.api.state.ValueState;
import io.leat.api.state.ValueStateDescriptor;
import io.leat.serialize.types.Types;
import java.io.IOException;

/**
 * Emits what it has summed up for a key whenever a processing-time timer fires, and the rest at the end of input. How
 * the sum is cut into pieces is luck; that the pieces add up is not, nor that timers fire in their order: once a later
 * one has fired, none that was registered for an earlier time may still be awaited.
 */
final class Flushes extends KeyedProcessFunction<Long, Long, Long> {
    private static final long serialVersionUID = 1;
    private static final long DELAY_MS = 3;

    private transient ValueState<Long> sum;
    private transient ValueState<Long> due;
    private transient long lastFired;

    @Override
    public void open(OpenContext openContext) {
        sum = getRuntimeContext().getState(new ValueStateDescriptor<>("sum", Types.LONG));
        due = getRuntimeContext().getState(new ValueStateDescriptor<>("due", Types.LONG));
        lastFired = Long.MIN_VALUE;
    }

    @Override
    public void processElement(Long value, Context ctx, Collector<Long> out) throws IOException {
        Long before = sum.value();
        sum.update(before == null ? value : before + value);
        if (before == null) {
            long time = ctx.timerService().currentProcessingTime() + DELAY_MS;
            due.update(time);
            ctx.timerService().registerProcessingTimeTimer(time);
            ctx.timerService().registerEventTimeTimer(Long.MAX_VALUE);
        } else if (due.value() < lastFired) {
            throw new IllegalStateException("timer=" + due.value() + " has not fired, but timer=" + lastFired + " has");
        }
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext ctx, Collector<Long> out) throws IOException {
        if (!ctx.isEventTime() && timestamp > ctx.timerService().currentProcessingTime()) {
            throw new IllegalStateException("timer=" + timestamp + " fires before its time");
        }
        if (!ctx.isEventTime()) {
            lastFired = Math.max(lastFired, timestamp);
        }
        Long flushed = sum.value();
        if (flushed != null) {
            out.collect(flushed);
            sum.clear();
        }
    }
}

package io.leat.simulation.scenario;

import io.leat.api.functions.Collector;
import io.leat.api.functions.KeyedProcessFunction;
import io.leat.api.functions.OpenContext;
import io.leat.api.state.ValueState;
import io.leat.api.state.ValueStateDescriptor;
import io.leat.serialize.types.Types;
import java.io.IOException;

/** Keeps count and sum of a key, and emits them when the last watermark fires the timer. */
final class CountAtEnd extends KeyedProcessFunction<Long, Long, String> {
    private transient ValueState<Long> count;
    private transient ValueState<Long> sum;

    @Override
    public void open(OpenContext openContext) {
        count = getRuntimeContext().getState(new ValueStateDescriptor<>("count", Types.LONG));
        sum = getRuntimeContext().getState(new ValueStateDescriptor<>("sum", Types.LONG));
    }

    @Override
    public void processElement(Long value, Context ctx, Collector<String> out) throws IOException {
        Long before = count.value();
        count.update(before == null ? 1 : before + 1);
        sum.update(before == null ? value : sum.value() + value);
        ctx.timerService().registerEventTimeTimer(Long.MAX_VALUE);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext ctx, Collector<String> out) throws IOException {
        out.collect(ctx.getCurrentKey() + "," + count.value() + "," + sum.value());
    }
}

package io.leat.simulation.scenario;

import io.leat.api.functions.Collector;
import io.leat.api.functions.KeyedProcessFunction;
import io.leat.api.functions.OpenContext;
import io.leat.api.state.ValueState;
import io.leat.api.state.ValueStateDescriptor;
import io.leat.serialize.types.Types;
import java.io.IOException;

/** Keeps the sum of a key, and the count if it is asked to, and emits them when the last watermark fires the timer. */
final class Totals extends KeyedProcessFunction<Long, Long, Long> {
    private static final long serialVersionUID = 1;

    private final boolean counting;
    private transient ValueState<Long> count;
    private transient ValueState<Long> sum;

    Totals(boolean counting) {
        this.counting = counting;
    }

    @Override
    public void open(OpenContext openContext) {
        count = getRuntimeContext().getState(new ValueStateDescriptor<>("count", Types.LONG));
        sum = getRuntimeContext().getState(new ValueStateDescriptor<>("sum", Types.LONG));
    }

    @Override
    public void processElement(Long value, Context ctx, Collector<Long> out) throws IOException {
        Long sumBefore = sum.value();
        sum.update(sumBefore == null ? value : sumBefore + value);
        Long countBefore = count.value();
        count.update((countBefore == null ? 0 : countBefore) + (counting ? 1 : 0));
        ctx.timerService().registerEventTimeTimer(Long.MAX_VALUE);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext ctx, Collector<Long> out) throws IOException {
        out.collect(total(ctx.getCurrentKey(), count.value(), sum.value()));
    }

    /** Key, count and sum in one number. */
    static long total(long key, long count, long sum) {
        return (sum * 31 + key) * 1_009 + count;
    }
}

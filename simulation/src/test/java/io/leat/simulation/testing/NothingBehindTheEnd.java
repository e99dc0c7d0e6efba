package io.leat.simulation.testing;

import io.leat.api.functions.Collector;
import io.leat.api.functions.ProcessFunction;

/** Fails at a record that comes behind the last watermark. */
public final class NothingBehindTheEnd extends ProcessFunction<Long, Long> {
    private static final long serialVersionUID = 1;

    @Override
    public void processElement(Long value, Context ctx, Collector<Long> out) {
        if (ctx.timerService().currentWatermark() == Long.MAX_VALUE) {
            throw new IllegalStateException("value=" + value + " comes behind the end of the input");
        }
        out.collect(value);
    }
}

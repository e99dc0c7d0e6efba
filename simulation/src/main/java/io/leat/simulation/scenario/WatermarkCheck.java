package io.leat.simulation.scenario;

import io.leat.api.datastream.DataStream;
import io.leat.api.functions.Collector;
import io.leat.api.functions.ProcessFunction;
import io.leat.serialize.types.Types;

/**
 * Fails where a record comes behind a watermark that promised that none would. All sources of the scenarios keep their
 * promise, so it is the engine that broke it.
 */
final class WatermarkCheck extends ProcessFunction<Long, Long> {
    private static final long serialVersionUID = 1;

    static DataStream<Long> behind(DataStream<Long> in, int parallelism) {
        return in.process(new WatermarkCheck(), Types.LONG).setParallelism(parallelism);
    }

    @Override
    public void processElement(Long value, Context ctx, Collector<Long> out) {
        check(value, ctx);
        out.collect(value);
    }

    static void check(Object value, Context ctx) {
        Long timestamp = ctx.timestamp();
        if (timestamp != null && timestamp <= ctx.timerService().currentWatermark()) {
            throw new IllegalStateException("value=" + value + " timestamp=" + timestamp + " comes behind watermark="
                    + ctx.timerService().currentWatermark());
        }
    }
}

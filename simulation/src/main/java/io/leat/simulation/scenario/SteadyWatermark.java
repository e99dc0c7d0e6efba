package io.leat.simulation.scenario;

import io.leat.api.datastream.DataStream;
import io.leat.api.functions.Collector;
import io.leat.api.functions.KeyedProcessFunction;
import io.leat.api.functions.OpenContext;
import io.leat.api.state.ValueState;
import io.leat.api.state.ValueStateDescriptor;
import io.leat.serialize.types.Types;
import java.io.IOException;

/**
 * Fails where the watermark is lower than it was at a record before, also than in an earlier life: a window could fire
 * twice. For one subtask, as others may have been behind.
 */
final class SteadyWatermark extends KeyedProcessFunction<Long, Long, Long> {
    private static final long serialVersionUID = 1;

    private transient ValueState<Long> highest;

    static DataStream<Long> behind(DataStream<Long> in) {
        return in.keyBy(value -> 0L, Types.LONG)
                .process(new SteadyWatermark(), Types.LONG)
                .setParallelism(1);
    }

    @Override
    public void open(OpenContext openContext) {
        highest = getRuntimeContext().getState(new ValueStateDescriptor<>("highest", Types.LONG));
    }

    @Override
    public void processElement(Long value, Context ctx, Collector<Long> out) throws IOException {
        long watermark = ctx.timerService().currentWatermark();
        Long before = highest.value();
        if (before != null && watermark < before) {
            throw new IllegalStateException("watermark=" + watermark + " was watermark=" + before + " before");
        }
        highest.update(watermark);
        out.collect(value);
    }
}

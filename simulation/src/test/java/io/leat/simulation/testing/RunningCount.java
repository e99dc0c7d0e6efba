package io.leat.simulation.testing;

import io.leat.api.functions.Collector;
import io.leat.api.functions.KeyedProcessFunction;
import io.leat.api.functions.OpenContext;
import io.leat.api.state.ValueState;
import io.leat.api.state.ValueStateDescriptor;
import io.leat.serialize.types.Types;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Emits how many records a key has had, this one included; where it keeps the count is a matter of choice. */
public final class RunningCount extends KeyedProcessFunction<Long, Long, Long> {
    private static final long serialVersionUID = 1;

    private final boolean forgetful;
    private transient ValueState<Long> kept;
    private transient Map<Long, Long> forgotten;

    /** {@code forgetful} if it keeps its counts in a field, where no checkpoint finds them. */
    public RunningCount(boolean forgetful) {
        this.forgetful = forgetful;
    }

    @Override
    public void open(OpenContext openContext) {
        kept = getRuntimeContext().getState(new ValueStateDescriptor<>("count", Types.LONG));
        forgotten = new HashMap<>();
    }

    @Override
    public void processElement(Long value, Context ctx, Collector<Long> out) throws IOException {
        Long before = forgetful ? forgotten.get(ctx.getCurrentKey()) : kept.value();
        long count = before == null ? 1 : before + 1;
        forgotten.put(ctx.getCurrentKey(), count);
        kept.update(count);
        out.collect(count);
    }
}

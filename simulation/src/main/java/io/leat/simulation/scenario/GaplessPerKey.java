package io.leat.simulation.scenario;

import io.leat.api.functions.Collector;
import io.leat.api.functions.KeyedProcessFunction;
import io.leat.api.functions.OpenContext;
import io.leat.api.state.ValueState;
import io.leat.api.state.ValueStateDescriptor;
import io.leat.serialize.types.Types;
import java.io.IOException;

/** Numbers of one key rise without a gap, across restarts. */
final class GaplessPerKey extends KeyedProcessFunction<Long, Long, Long> {
    private static final long serialVersionUID = 1;

    private final Numbering numbering;
    private transient ValueState<Long> last;

    GaplessPerKey(Numbering numbering) {
        this.numbering = numbering;
    }

    @Override
    public void open(OpenContext openContext) {
        last = getRuntimeContext().getState(new ValueStateDescriptor<>("last", Types.LONG));
    }

    @Override
    public void processElement(Long number, Context ctx, Collector<Long> out) throws IOException {
        Long before = last.value();
        boolean inOrder = before == null ? numbering.isFirstOfItsKey(number) : number == before + numbering.keys();
        if (!inOrder) {
            throw new IllegalStateException(
                    "key=" + ctx.getCurrentKey() + " number=" + number + " comes behind " + before);
        }
        last.update(number);
        out.collect(number);
    }
}

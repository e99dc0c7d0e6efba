package io.leat.runtime.operator;

import io.leat.api.functions.MapFunction;
import io.leat.runtime.loop.LoopStep;

/**
 * {@code map}.
 *
 * @param <I> the type of the records it takes
 * @param <O> the type of the records it gives
 */
final class MapOperator<I, O> implements Operator<I>, LoopedOperator {
    private final OperatorContext context;
    private final MapFunction<I, O> function;
    private final FunctionLife life;
    private final Downstream<O> downstream;

    MapOperator(OperatorContext context, MapFunction<I, O> function, Downstream<O> downstream) {
        this.context = context;
        this.function = function;
        this.life = new FunctionLife(function);
        this.downstream = downstream;
    }

    @Override
    public void accept(I record, long timestamp) {
        O mapped;
        try {
            mapped = function.map(record);
        } catch (Exception e) {
            throw FunctionFailure.of(context.name(), record, e);
        }
        downstream.accept(mapped, timestamp);
    }

    @Override
    public LoopStep loopStep() {
        return LoopStep.map(function);
    }

    @Override
    public Downstream<?> downstream() {
        return downstream;
    }

    @Override
    public String operatorName() {
        return context.name();
    }

    @Override
    public void watermark(long timestamp) {
        downstream.watermark(timestamp);
    }

    @Override
    public void open() {
        life.open(context, null);
    }

    @Override
    public void close() throws Exception {
        life.close();
    }
}

package io.leat.runtime.operator;

import io.leat.api.functions.FilterFunction;
import io.leat.runtime.loop.LoopStep;

/**
 * {@code filter}.
 *
 * @param <T> the type of the records
 */
final class FilterOperator<T> implements Operator<T>, LoopedOperator {
    private final OperatorContext context;
    private final FilterFunction<T> function;
    private final FunctionLife life;
    private final Downstream<T> downstream;

    FilterOperator(OperatorContext context, FilterFunction<T> function, Downstream<T> downstream) {
        this.context = context;
        this.function = function;
        this.life = new FunctionLife(function);
        this.downstream = downstream;
    }

    @Override
    public void accept(T record, long timestamp) {
        boolean keep;
        try {
            keep = function.filter(record);
        } catch (Exception e) {
            throw FunctionFailure.of(context.name(), record, e);
        }
        if (keep) {
            downstream.accept(record, timestamp);
        }
    }

    @Override
    public LoopStep loopStep() {
        return LoopStep.filter(function);
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

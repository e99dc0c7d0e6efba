package io.leat.runtime.operator;

import io.leat.api.functions.Collector;
import io.leat.api.functions.FlatMapFunction;

/**
 * {@code flatMap}; results take the timestamp of the record they come from.
 *
 * @param <I> the type of the records it takes
 * @param <O> the type of the records it gives
 */
final class FlatMapOperator<I, O> implements Operator<I>, Collector<O> {
    private final OperatorContext context;
    private final FlatMapFunction<I, O> function;
    private final FunctionLife life;
    private final Downstream<O> downstream;
    private final ViewClaims<O> claims;
    private long currentTimestamp;

    FlatMapOperator(OperatorContext context, FlatMapFunction<I, O> function, Downstream<O> downstream) {
        this.context = context;
        this.function = function;
        this.life = new FunctionLife(function);
        this.downstream = downstream;
        this.claims = new ViewClaims<>(downstream);
    }

    @Override
    public void accept(I record, long timestamp) {
        currentTimestamp = timestamp;
        try {
            function.flatMap(record, this);
            claims.requireClosed();
        } catch (Exception e) {
            throw FunctionFailure.of(context.name(), record, e);
        }
    }

    @Override
    public void collect(O record) {
        downstream.accept(record, currentTimestamp);
    }

    @Override
    public O claim(int maxLength) {
        return claims.claim(ClaimTarget.NO_KEY, maxLength);
    }

    @Override
    public O claim(Object key, int maxLength) {
        return claims.claim(key, maxLength);
    }

    @Override
    public void commit() {
        claims.commit(currentTimestamp);
    }

    @Override
    public void abort() {
        claims.abort();
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

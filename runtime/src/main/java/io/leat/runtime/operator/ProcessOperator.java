package io.leat.runtime.operator;

import io.leat.api.functions.Collector;
import io.leat.api.functions.ProcessFunction;

/**
 * {@code process} on a stream that is not keyed: time, but no timers.
 *
 * @param <I> the type of the records it takes
 * @param <O> the type of the records it gives
 */
final class ProcessOperator<I, O> implements Operator<I>, Collector<O> {
    private final OperatorContext context;
    private final ProcessFunction<I, O> function;
    private final FunctionLife life;
    private final Downstream<O> downstream;
    private final ViewClaims<O> claims;
    private final RecordContext recordContext;

    ProcessOperator(OperatorContext context, ProcessFunction<I, O> function, Downstream<O> downstream) {
        this.context = context;
        this.function = function;
        this.life = new FunctionLife(function);
        this.downstream = downstream;
        this.claims = new ViewClaims<>(downstream);
        this.recordContext = new RecordContext(context);
    }

    @Override
    public void accept(I record, long timestamp) {
        recordContext.timestamp = timestamp;
        try {
            function.processElement(record, recordContext, this);
            claims.requireClosed();
        } catch (Exception e) {
            throw FunctionFailure.of(context.name(), record, e);
        }
    }

    @Override
    public void collect(O record) {
        downstream.accept(record, recordContext.timestamp);
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
        claims.commit(recordContext.timestamp);
    }

    @Override
    public void abort() {
        claims.abort();
    }

    @Override
    public void watermark(long timestamp) {
        recordContext.watermark = timestamp;
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

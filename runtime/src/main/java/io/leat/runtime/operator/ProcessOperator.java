package io.leat.runtime.operator;

import io.leat.api.eventtime.TimestampAssigner;
import io.leat.api.functions.ProcessFunction;
import io.leat.api.functions.TimerService;

/**
 * {@code process} on a stream that is not keyed: time, but no timers.
 *
 * @param <I> the type of the records it takes
 * @param <O> the type of the records it gives
 */
final class ProcessOperator<I, O> implements Operator<I> {
    private final OperatorContext context;
    private final ProcessFunction<I, O> function;
    private final FunctionLife life;
    private final TimestampedCollector<O> downstream;
    private final RecordContext recordContext = new RecordContext();
    private long currentTimestamp;
    private long currentWatermark = Long.MIN_VALUE;

    ProcessOperator(OperatorContext context, ProcessFunction<I, O> function, Downstream<O> downstream) {
        this.context = context;
        this.function = function;
        this.life = new FunctionLife(function);
        this.downstream = new TimestampedCollector<>(downstream);
    }

    @Override
    public void accept(I record, long timestamp) {
        currentTimestamp = timestamp;
        downstream.setTimestamp(timestamp);
        try {
            function.processElement(record, recordContext, downstream);
        } catch (Exception e) {
            throw FunctionFailure.of(context.name(), record, e);
        }
    }

    @Override
    public void watermark(long timestamp) {
        currentWatermark = timestamp;
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

    private final class RecordContext extends ProcessFunction.Context implements TimerService {
        @Override
        public Long timestamp() {
            return currentTimestamp == TimestampAssigner.NO_TIMESTAMP ? null : currentTimestamp;
        }

        @Override
        public TimerService timerService() {
            return this;
        }

        @Override
        public long currentProcessingTime() {
            return context.clock().time();
        }

        @Override
        public long currentWatermark() {
            return currentWatermark;
        }

        @Override
        public void registerProcessingTimeTimer(long time) {
            throw notKeyed();
        }

        @Override
        public void registerEventTimeTimer(long time) {
            throw notKeyed();
        }

        @Override
        public void deleteProcessingTimeTimer(long time) {
            throw notKeyed();
        }

        @Override
        public void deleteEventTimeTimer(long time) {
            throw notKeyed();
        }

        private UnsupportedOperationException notKeyed() {
            return new UnsupportedOperationException(
                    "operator=" + context.name() + " uses timers on a stream without keys: call keyBy() before it");
        }
    }
}

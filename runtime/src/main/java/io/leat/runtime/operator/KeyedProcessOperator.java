package io.leat.runtime.operator;

import io.leat.api.eventtime.TimestampAssigner;
import io.leat.api.functions.Collector;
import io.leat.api.functions.KeyedProcessFunction;
import io.leat.api.functions.TimerService;
import java.io.IOException;

/**
 * {@code process} on a keyed stream.
 *
 * @param <K> the type of the key
 * @param <I> the type of the records it takes
 * @param <O> the type of the records it gives
 */
final class KeyedProcessOperator<K, I, O> implements Operator<I>, Collector<O>, Timers.Firing {
    private final OperatorContext context;
    private final KeyedProcessFunction<K, I, O> function;
    private final FunctionLife life;
    private final KeyedContext<I, K> keyed;
    private final Downstream<O> downstream;
    private final ViewClaims<O> claims;
    private final Timers timers;
    private final KeyedTimerService timerService;
    private final FunctionContexts<K, I, O> contexts;

    KeyedProcessOperator(
            OperatorContext context,
            KeyedProcessFunction<K, I, O> function,
            KeyedContext<I, K> keyed,
            Downstream<O> downstream) {
        this.context = context;
        this.function = function;
        this.life = new FunctionLife(function);
        this.keyed = keyed;
        this.downstream = downstream;
        this.claims = new ViewClaims<>(downstream);
        this.timers = new Timers(context, keyed, this, downstream);
        this.timerService = new KeyedTimerService(context, keyed, timers);
        this.contexts = new FunctionContexts<>(function, keyed, timerService);
    }

    @Override
    public void accept(I record, long timestamp) {
        try {
            keyed.setRecord(record);
            contexts.setTimestamp(timestamp);
            function.processElement(record, contexts.ofRecord(), this);
            claims.requireClosed();
        } catch (Exception e) {
            throw FunctionFailure.of(context.name(), record, e);
        }
    }

    @Override
    public void collect(O record) {
        downstream.accept(record, contexts.timestamp);
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
        claims.commit(contexts.timestamp);
    }

    @Override
    public void abort() {
        claims.abort();
    }

    @Override
    public void onTimer(long time, boolean eventTime, long namespace1, long namespace2) throws Exception {
        long timestamp = eventTime ? time : TimestampAssigner.NO_TIMESTAMP;
        contexts.setTimer(timestamp, eventTime);
        function.onTimer(time, contexts.ofTimer(), this);
        claims.requireClosed();
    }

    @Override
    public void watermark(long timestamp) {
        timers.watermark(timestamp);
    }

    @Override
    public Timers timers() {
        return timers;
    }

    @Override
    public int advance(int limit) {
        return timers.advance(limit);
    }

    @Override
    public void open() {
        life.open(context, keyed);
    }

    @Override
    public void snapshot(SnapshotContext snapshot) throws IOException {
        snapshot.put(StatePart.KEYED, context.uid(), keyed.snapshot());
    }

    @Override
    public void restore(RestoreContext restore) throws IOException {
        keyed.restore(restore.get(StatePart.KEYED));
        timers.restoreWatermark(Watermarks.lowest(restore.get(StatePart.WATERMARK)));
    }

    @Override
    public void close() throws Exception {
        try {
            life.close();
        } finally {
            keyed.close();
        }
    }

    /** The contexts handed to the function: inner classes of the function's own type, one of each for ever. */
    private static final class FunctionContexts<K, I, O> {
        private final KeyedContext<I, K> keyed;
        private final TimerService timerService;
        private final KeyedProcessFunction<K, I, O>.Context ofRecord;
        private final KeyedProcessFunction<K, I, O>.OnTimerContext ofTimer;
        private long timestamp;
        private boolean eventTime;

        FunctionContexts(KeyedProcessFunction<K, I, O> function, KeyedContext<I, K> keyed, TimerService timerService) {
            this.keyed = keyed;
            this.timerService = timerService;
            this.ofRecord = function.new Context() {
                @Override
                public Long timestamp() {
                    return timestampOrNull();
                }

                @Override
                public TimerService timerService() {
                    return FunctionContexts.this.timerService;
                }

                @Override
                public K getCurrentKey() {
                    return FunctionContexts.this.keyed.currentKey();
                }
            };
            this.ofTimer = function.new OnTimerContext() {
                @Override
                public Long timestamp() {
                    return timestampOrNull();
                }

                @Override
                public TimerService timerService() {
                    return FunctionContexts.this.timerService;
                }

                @Override
                public K getCurrentKey() {
                    return FunctionContexts.this.keyed.currentKey();
                }

                @Override
                public boolean isEventTime() {
                    return eventTime;
                }
            };
        }

        private Long timestampOrNull() {
            return timestamp == TimestampAssigner.NO_TIMESTAMP ? null : timestamp;
        }

        KeyedProcessFunction<K, I, O>.Context ofRecord() {
            return ofRecord;
        }

        KeyedProcessFunction<K, I, O>.OnTimerContext ofTimer() {
            return ofTimer;
        }

        void setTimestamp(long timestamp) {
            this.timestamp = timestamp;
        }

        void setTimer(long timestamp, boolean eventTime) {
            this.timestamp = timestamp;
            this.eventTime = eventTime;
        }
    }
}

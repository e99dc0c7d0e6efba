package io.leat.runtime.operator;

import io.leat.api.eventtime.TimestampAssigner;
import io.leat.api.functions.ProcessFunction;
import io.leat.api.functions.TimerService;

/** What a function on a stream without keys knows at the time of a call. Owned by its subtask's thread. */
final class RecordContext extends ProcessFunction.Context implements TimerService {
    long timestamp;
    long watermark = Long.MIN_VALUE;
    private final OperatorContext context;

    RecordContext(OperatorContext context) {
        this.context = context;
    }

    @Override
    public Long timestamp() {
        return timestamp == TimestampAssigner.NO_TIMESTAMP ? null : timestamp;
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
        return watermark;
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

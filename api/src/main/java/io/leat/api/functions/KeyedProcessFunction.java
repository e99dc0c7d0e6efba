package io.leat.api.functions;

/**
 * Takes the records of one key at a time, with state and timers.
 *
 * @param <K> the type of the key
 * @param <I> the input type
 * @param <O> the output type
 */
public abstract class KeyedProcessFunction<K, I, O> extends AbstractRichFunction {
    /** Emits the results of {@code value} to {@code out}. */
    public abstract void processElement(I value, Context ctx, Collector<O> out) throws Exception;

    /** Called when a timer fires; state and timers are those of the timer's key. */
    public void onTimer(long timestamp, OnTimerContext ctx, Collector<O> out) throws Exception {}

    /** What is known at the time of a call; valid until it returns. */
    public abstract class Context {
        /** Event time of the record or timer, ms, or null where it has none. */
        public abstract Long timestamp();

        /** Time and timers. */
        public abstract TimerService timerService();

        /** The key. */
        public abstract K getCurrentKey();
    }

    /** What is known when a timer fires. */
    public abstract class OnTimerContext extends Context {
        /** True for an event-time timer, false for a processing-time one. */
        public abstract boolean isEventTime();
    }
}

package io.leat.api.functions;

/**
 * Takes a record with its time and gives none, one or many.
 *
 * @param <I> the input type
 * @param <O> the output type
 */
public abstract class ProcessFunction<I, O> extends AbstractRichFunction {
    /** Emits the results of {@code value} to {@code out}. */
    public abstract void processElement(I value, Context ctx, Collector<O> out) throws Exception;

    /** What is known at the time of a call; valid until it returns. */
    public abstract static class Context {
        /** Event time of the record, ms, or null where it has none. */
        public abstract Long timestamp();

        /** Time; timers need a keyed stream. */
        public abstract TimerService timerService();
    }
}

package io.leat.api.functions;

import io.leat.api.windowing.Window;

/**
 * Looks at a window when it fires.
 *
 * @param <I> the input type (the aggregate, where one is given)
 * @param <O> the output type
 * @param <K> the type of the key
 * @param <W> the type of the window
 */
public abstract class ProcessWindowFunction<I, O, K, W extends Window> extends AbstractRichFunction {
    /** Emits the results of the window to {@code out}. */
    public abstract void process(K key, Context context, Iterable<I> elements, Collector<O> out) throws Exception;

    /** What is known when a window fires; valid until the call returns. */
    public abstract class Context {
        /** The window. */
        public abstract W window();

        /** Processing time, ms. */
        public abstract long currentProcessingTime();

        /** The watermark, ms. */
        public abstract long currentWatermark();
    }
}

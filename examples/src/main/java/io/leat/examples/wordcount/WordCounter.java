package io.leat.examples.wordcount;

import io.leat.api.functions.Collector;
import io.leat.api.functions.KeyedProcessFunction;
import io.leat.api.functions.OpenContext;
import io.leat.api.state.ValueState;
import io.leat.api.state.ValueStateDescriptor;

/** Counts each word, and emits the count at the end of the input, when the last watermark fires all timers. */
final class WordCounter extends KeyedProcessFunction<String, String, WordCount> {
    private transient ValueState<Long> counts;

    @Override
    public void open(OpenContext openContext) {
        counts = getRuntimeContext().getState(new ValueStateDescriptor<>("count", Long.class));
    }

    @Override
    public void processElement(String word, Context ctx, Collector<WordCount> out) throws Exception {
        Long count = counts.value();
        if (count == null) {
            ctx.timerService().registerEventTimeTimer(Long.MAX_VALUE);
        }
        counts.update(count == null ? 1 : count + 1);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext ctx, Collector<WordCount> out) throws Exception {
        out.collect(new WordCount(ctx.getCurrentKey(), counts.value()));
        counts.clear();
    }
}

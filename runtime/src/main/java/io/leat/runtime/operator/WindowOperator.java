package io.leat.runtime.operator;

import io.leat.api.eventtime.TimestampAssigner;
import io.leat.api.functions.AggregateFunction;
import io.leat.api.functions.Collector;
import io.leat.api.functions.ProcessWindowFunction;
import io.leat.api.graph.OperatorSpec;
import io.leat.api.windowing.TimeWindow;
import io.leat.api.windowing.WindowAssigner;
import io.leat.state.backend.ValueTable;
import java.io.IOException;
import java.util.List;

/**
 * Event-time windows on a keyed stream. Each key and window keeps one accumulator, which records are folded into as they
 * arrive; a timer at the window's end fires it and drops it. Records behind the watermark of all their windows are
 * dropped and counted.
 *
 * @param <K> the type of the key
 * @param <I> the type of the records it takes
 * @param <A> the type of the accumulator
 * @param <V> the type of the aggregate's result
 * @param <O> the type of the records it gives
 */
final class WindowOperator<K, I, A, V, O> implements Operator<I>, Collector<O>, Timers.Firing {
    private final OperatorContext context;
    private final WindowAssigner<? super I, TimeWindow> assigner;
    private final AggregateFunction<I, A, V> aggregate;
    private final ProcessWindowFunction<V, O, K, TimeWindow> windowFunction;
    private final KeyedContext<I, K> keyed;
    private final ValueTable<A> accumulators;
    private final A reuse;
    private final Downstream<O> downstream;
    private final Timers timers;
    private final SubtaskCounters counters;
    private final FiredWindow<V, O, K> firedWindow;
    private final FunctionLife life;

    WindowOperator(
            OperatorContext context,
            OperatorSpec.WindowAggregate<K, I, A, V, O> spec,
            KeyedContext<I, K> keyed,
            SubtaskCounters counters,
            Downstream<O> downstream) {
        this.context = context;
        this.assigner = spec.assigner();
        this.aggregate = FunctionCopies.copy(spec.aggregate(), context.name());
        this.windowFunction =
                spec.windowFunction() == null ? null : FunctionCopies.copy(spec.windowFunction(), context.name());
        this.keyed = keyed;
        this.accumulators = keyed.backend().table("window-accumulators", spec.accumulatorType());
        this.reuse = spec.accumulatorType().createCodec().newReuse();
        this.downstream = downstream;
        this.timers = new Timers(context, keyed, this, downstream);
        this.counters = counters;
        this.life = new FunctionLife(aggregate, windowFunction);
        this.firedWindow = windowFunction == null ? null : new FiredWindow<>(windowFunction, context, timers);
    }

    @Override
    public void accept(I record, long timestamp) {
        if (timestamp == TimestampAssigner.NO_TIMESTAMP) {
            throw new EngineFailure("operator=" + context.name() + " needs event time, but a record has no timestamp: "
                    + "give the source a WatermarkStrategy with a timestamp assigner");
        }
        try {
            keyed.setRecord(record);
            boolean late = true;
            for (TimeWindow window : assigner.assignWindows(record, timestamp)) {
                if (window.maxTimestamp() > timers.currentWatermark()) {
                    late = false;
                    add(record, window);
                }
            }
            if (late) {
                counters.countLate();
            }
        } catch (Exception e) {
            throw FunctionFailure.of(context.name(), record, e);
        }
    }

    private void add(I record, TimeWindow window) {
        long start = window.getStart();
        long end = window.getEnd();
        A accumulator = accumulators.get(start, end, reuse);
        if (accumulator == null) {
            accumulator = aggregate.createAccumulator();
            keyed.backend().eventTimeTimers().register(window.maxTimestamp(), start, end);
        }
        accumulators.put(start, end, aggregate.add(record, accumulator));
    }

    @Override
    public void collect(O record) {
        downstream.accept(record, timers.firingTime());
    }

    @Override
    public void onTimer(long time, boolean eventTime, long start, long end) throws Exception {
        A accumulator = accumulators.get(start, end, reuse);
        if (accumulator == null) {
            throw new EngineFailure("operator=" + context.name() + " key=" + keyed.currentKey() + " window=[" + start
                    + ", " + end + ") fires without contents: the state and its timers disagree; report this");
        }
        V result = aggregate.getResult(accumulator);
        accumulators.remove(start, end);
        if (windowFunction == null) {
            @SuppressWarnings("unchecked") // without a window function the spec has V = O
            O out = (O) result;
            collect(out);
        } else {
            firedWindow.window = new TimeWindow(start, end);
            windowFunction.process(keyed.currentKey(), firedWindow, List.of(result), this);
        }
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
}

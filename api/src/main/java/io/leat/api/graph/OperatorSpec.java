package io.leat.api.graph;

import io.leat.api.eventtime.WatermarkStrategy;
import io.leat.api.functions.AggregateFunction;
import io.leat.api.functions.FilterFunction;
import io.leat.api.functions.FlatMapFunction;
import io.leat.api.functions.KeyedProcessFunction;
import io.leat.api.functions.MapFunction;
import io.leat.api.functions.ProcessFunction;
import io.leat.api.functions.ProcessWindowFunction;
import io.leat.api.functions.ReduceFunction;
import io.leat.api.windowing.TimeWindow;
import io.leat.api.windowing.WindowAssigner;
import io.leat.serialize.types.TypeInformation;

/**
 * What an operator does, as a plain description.
 *
 * @param <I> the type of the records it takes
 * @param <O> the type of the records it gives
 */
public sealed interface OperatorSpec<I, O> {
    /** Calls the visitor's method for this kind of operator. */
    <R> R accept(Visitor<I, O, R> visitor);

    /** {@code map}. */
    record Map<I, O>(MapFunction<I, O> function) implements OperatorSpec<I, O> {
        @Override
        public <R> R accept(Visitor<I, O, R> visitor) {
            return visitor.visitMap(this);
        }
    }

    /** {@code flatMap}. */
    record FlatMap<I, O>(FlatMapFunction<I, O> function) implements OperatorSpec<I, O> {
        @Override
        public <R> R accept(Visitor<I, O, R> visitor) {
            return visitor.visitFlatMap(this);
        }
    }

    /** {@code filter}; gives what it takes. */
    record Filter<I, O>(FilterFunction<I> function) implements OperatorSpec<I, O> {
        @Override
        public <R> R accept(Visitor<I, O, R> visitor) {
            return visitor.visitFilter(this);
        }
    }

    /** {@code process}. */
    @SuppressWarnings("JavaLangClash") // named like its function; always written OperatorSpec.Process
    record Process<I, O>(ProcessFunction<I, O> function) implements OperatorSpec<I, O> {
        @Override
        public <R> R accept(Visitor<I, O, R> visitor) {
            return visitor.visitProcess(this);
        }
    }

    /** {@code process} on a keyed stream. */
    record KeyedProcess<K, I, O>(KeyedProcessFunction<K, I, O> function) implements OperatorSpec<I, O> {
        @Override
        public <R> R accept(Visitor<I, O, R> visitor) {
            return visitor.visitKeyedProcess(this);
        }
    }

    /** {@code reduce} on a keyed stream: emits the new reduced value for each record; gives what it takes. */
    record Reduce<I, O>(ReduceFunction<I> function, TypeInformation<I> type) implements OperatorSpec<I, O> {
        @Override
        public <R> R accept(Visitor<I, O, R> visitor) {
            return visitor.visitReduce(this);
        }
    }

    /**
     * Event-time windows on a keyed stream, folded by an aggregate as records arrive.
     *
     * @param assigner        places records in windows
     * @param aggregate       the fold
     * @param accumulatorType what is kept for each key and window
     * @param windowFunction  looks at the result, or null: then the result itself is emitted
     */
    record WindowAggregate<K, I, A, V, O>(
            WindowAssigner<? super I, TimeWindow> assigner,
            AggregateFunction<I, A, V> aggregate,
            TypeInformation<A> accumulatorType,
            ProcessWindowFunction<V, O, K, TimeWindow> windowFunction)
            implements OperatorSpec<I, O> {
        @Override
        public <R> R accept(Visitor<I, O, R> visitor) {
            return visitor.visitWindowAggregate(this);
        }
    }

    /** {@code assignTimestampsAndWatermarks}; gives what it takes. */
    record TimestampsAndWatermarks<I, O>(WatermarkStrategy<I> strategy) implements OperatorSpec<I, O> {
        @Override
        public <R> R accept(Visitor<I, O, R> visitor) {
            return visitor.visitTimestampsAndWatermarks(this);
        }
    }

    /**
     * One method for each kind of operator.
     *
     * @param <I> the type of the records it takes
     * @param <O> the type of the records it gives
     * @param <R> the type of the result
     */
    interface Visitor<I, O, R> {
        /** {@code map}. */
        R visitMap(Map<I, O> spec);

        /** {@code flatMap}. */
        R visitFlatMap(FlatMap<I, O> spec);

        /** {@code filter}. */
        R visitFilter(Filter<I, O> spec);

        /** {@code process}. */
        R visitProcess(Process<I, O> spec);

        /** {@code process} on a keyed stream. */
        <K> R visitKeyedProcess(KeyedProcess<K, I, O> spec);

        /** {@code reduce}. */
        R visitReduce(Reduce<I, O> spec);

        /** Windows with an aggregate. */
        <K, A, V> R visitWindowAggregate(WindowAggregate<K, I, A, V, O> spec);

        /** Timestamps and watermarks. */
        R visitTimestampsAndWatermarks(TimestampsAndWatermarks<I, O> spec);
    }
}

package io.leat.api.datastream;

import io.leat.api.eventtime.WatermarkStrategy;
import io.leat.api.functions.FilterFunction;
import io.leat.api.functions.FlatMapFunction;
import io.leat.api.functions.KeySelector;
import io.leat.api.functions.MapFunction;
import io.leat.api.functions.ProcessFunction;
import io.leat.api.graph.KeySpec;
import io.leat.api.graph.OneInputTransformation;
import io.leat.api.graph.OperatorSpec;
import io.leat.api.graph.PartitionTransformation;
import io.leat.api.graph.Partitioning;
import io.leat.api.graph.SinkTransformation;
import io.leat.api.graph.Transformation;
import io.leat.api.graph.UnionTransformation;
import io.leat.api.sink.PrintSink;
import io.leat.api.sink.Sink;
import io.leat.serialize.types.TypeInformation;
import java.util.ArrayList;
import java.util.List;

/**
 * A stream of records of one type. A description: each method adds a step to the job and gives the stream behind it.
 * Owned by the thread of its environment.
 *
 * @param <T> the type of the records
 */
public class DataStream<T> {
    private final StreamExecutionEnvironment environment;
    private final Transformation<T> transformation;

    DataStream(StreamExecutionEnvironment environment, Transformation<T> transformation) {
        this.environment = environment;
        this.transformation = transformation;
    }

    /** Where the program began. */
    public final StreamExecutionEnvironment getExecutionEnvironment() {
        return environment;
    }

    /** The step whose records these are. */
    public final Transformation<T> getTransformation() {
        return transformation;
    }

    /** How many subtasks the step has. */
    public final int getParallelism() {
        return transformation.getParallelism();
    }

    /**
     * The type of the records.
     *
     * @throws io.leat.serialize.types.InvalidTypesException if it is unknown; says to call {@code returns}
     */
    public final TypeInformation<T> getType() {
        return transformation.getOutputType();
    }

    /** One record for each. */
    public <R> SingleOutputStreamOperator<R> map(MapFunction<T, R> mapper) {
        return apply("Map", mapper, new OperatorSpec.Map<>(mapper), OutputTypes.of(mapper));
    }

    /** One record for each, of this type. */
    public <R> SingleOutputStreamOperator<R> map(MapFunction<T, R> mapper, TypeInformation<R> outputType) {
        return apply("Map", mapper, new OperatorSpec.Map<>(mapper), outputType);
    }

    /** None, one or many records for each. */
    public <R> SingleOutputStreamOperator<R> flatMap(FlatMapFunction<T, R> flatMapper) {
        return apply("Flat Map", flatMapper, new OperatorSpec.FlatMap<>(flatMapper), OutputTypes.of(flatMapper));
    }

    /** None, one or many records for each, of this type. */
    public <R> SingleOutputStreamOperator<R> flatMap(FlatMapFunction<T, R> flatMapper, TypeInformation<R> outputType) {
        return apply("Flat Map", flatMapper, new OperatorSpec.FlatMap<>(flatMapper), outputType);
    }

    /** The records for which the filter says true. */
    public SingleOutputStreamOperator<T> filter(FilterFunction<T> filter) {
        return apply("Filter", filter, new OperatorSpec.Filter<>(filter), getType());
    }

    /** None, one or many records for each, with time at hand. */
    public <R> SingleOutputStreamOperator<R> process(ProcessFunction<T, R> function) {
        return apply("Process", function, new OperatorSpec.Process<>(function), OutputTypes.of(function));
    }

    /** None, one or many records for each, of this type, with time at hand. */
    public <R> SingleOutputStreamOperator<R> process(ProcessFunction<T, R> function, TypeInformation<R> outputType) {
        return apply("Process", function, new OperatorSpec.Process<>(function), outputType);
    }

    /**
     * Brings all records of a key to one subtask.
     *
     * @throws io.leat.serialize.types.InvalidTypesException if the type of the key is unknown, or no key type
     */
    public <K> KeyedStream<T, K> keyBy(KeySelector<T, K> key) {
        return keyBy(key, OutputTypes.ofKey(key));
    }

    /**
     * Brings all records of a key of this type to one subtask.
     *
     * @throws io.leat.serialize.types.InvalidTypesException if it is no key type
     */
    public <K> KeyedStream<T, K> keyBy(KeySelector<T, K> key, TypeInformation<K> keyType) {
        OutputTypes.requireKeyType(keyType);
        Serializability.check(key, "keyBy");
        return new KeyedStream<>(this, new KeySpec<>(key, keyType));
    }

    /** These records and those of other streams of the same type, in no order among them. */
    @SafeVarargs
    public final DataStream<T> union(DataStream<T>... streams) {
        List<Transformation<T>> inputs = new ArrayList<>(streams.length + 1);
        inputs.add(transformation);
        for (DataStream<T> stream : streams) {
            if (!stream.getType().equals(getType())) {
                throw new IllegalArgumentException(
                        "union of " + getType() + " and " + stream.getType() + ": streams of one type are needed");
            }
            inputs.add(stream.transformation);
        }
        return register(new UnionTransformation<>(environment.newStepId(), inputs));
    }

    /** Divides the records in turn over all subtasks behind. */
    public DataStream<T> rebalance() {
        return partition(Partitioning.REBALANCE);
    }

    /** Divides the records in turn over a local share of the subtasks behind. */
    public DataStream<T> rescale() {
        return partition(Partitioning.RESCALE);
    }

    /** Sends each record to a random subtask behind. */
    public DataStream<T> shuffle() {
        return partition(Partitioning.SHUFFLE);
    }

    /** Sends each record to every subtask behind. */
    public DataStream<T> broadcast() {
        return partition(Partitioning.BROADCAST);
    }

    /** Sends all records to the first subtask behind. */
    public DataStream<T> global() {
        return partition(Partitioning.GLOBAL);
    }

    /** Sends records to the subtask behind that has the same index; needs equal parallelism. */
    public DataStream<T> forward() {
        return partition(Partitioning.FORWARD);
    }

    /** Gives the records event time and the stream watermarks, in place of those it had. */
    public SingleOutputStreamOperator<T> assignTimestampsAndWatermarks(WatermarkStrategy<T> strategy) {
        return apply(
                "Timestamps/Watermarks", strategy, new OperatorSpec.TimestampsAndWatermarks<>(strategy), getType());
    }

    /** Ends the stream in {@code sink}. */
    public DataStreamSink<T> sinkTo(Sink<T> sink) {
        return sinkTo(sink, "Sink");
    }

    /** Prints the records to the standard output. */
    public DataStreamSink<T> print() {
        return sinkTo(new PrintSink<>(), "Print to standard output");
    }

    /** Prints the records to the standard output, with a prefix. */
    public DataStreamSink<T> print(String sinkIdentifier) {
        return sinkTo(new PrintSink<>(sinkIdentifier), "Print to standard output");
    }

    /** Prints the records to the standard error. */
    public DataStreamSink<T> printToErr() {
        return sinkTo(new PrintSink<>("", true), "Print to standard error");
    }

    /** How the stream is keyed, or null where it isn't. */
    KeySpec<T, ?> keySpec() {
        return null;
    }

    /** Adds an operator behind this stream; {@code outputType} is null where it is unknown. */
    final <R> SingleOutputStreamOperator<R> apply(
            String name, Object function, OperatorSpec<T, R> operator, TypeInformation<R> outputType) {
        Serializability.check(function, name);
        Transformation<R> step = new OneInputTransformation<>(
                environment.newStepId(), name, transformation, operator, keySpec(), outputType);
        environment.registerTransformation(step);
        return new SingleOutputStreamOperator<>(environment, step);
    }

    private DataStreamSink<T> sinkTo(Sink<T> sink, String name) {
        Serializability.check(sink, name);
        SinkTransformation<T> step = new SinkTransformation<>(environment.newStepId(), name, transformation, sink);
        environment.registerTransformation(step);
        return new DataStreamSink<>(step);
    }

    private DataStream<T> partition(Partitioning partitioning) {
        PartitionTransformation<T> step =
                new PartitionTransformation<>(environment.newStepId(), transformation, partitioning, null);
        step.setParallelism(getParallelism());
        return register(step);
    }

    private DataStream<T> register(Transformation<T> step) {
        environment.registerTransformation(step);
        return new DataStream<>(environment, step);
    }
}

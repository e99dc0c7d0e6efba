package io.leat.simulation.scenario;

import io.leat.api.datastream.DataStream;
import io.leat.api.datastream.StreamExecutionEnvironment;
import io.leat.api.eventtime.WatermarkStrategy;
import io.leat.api.source.NumberSequenceSource;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * The numbers of a range.
 *
 * @param atSource whether the source itself gives event time, for each split, or a step behind it; that must not see two
 *     splits, so the parallelism of the source does not change then
 */
record SequenceInput(String name, long from, long to, int ownParallelism, boolean atSource) implements Input {
    @Override
    public void prepare(Function<String, Path> paths) {
        // Nothing is read.
    }

    @Override
    public DataStream<Long> open(StreamExecutionEnvironment environment, Attempt attempt, int parallelism) {
        WatermarkStrategy<Long> inOrder =
                WatermarkStrategy.<Long>forMonotonousTimestamps().withTimestampAssigner((value, timestamp) -> value);
        if (atSource) {
            return environment
                    .fromSource(new NumberSequenceSource(from, to), inOrder, name)
                    .setParallelism(parallelism);
        }
        return environment
                .fromSequence(from, to)
                .setParallelism(ownParallelism)
                .assignTimestampsAndWatermarks(inOrder)
                .setParallelism(ownParallelism);
    }

    @Override
    public List<Stamped> expected() {
        return LongStream.rangeClosed(from, to)
                .mapToObj(value -> new Stamped(value, value))
                .toList();
    }

    @Override
    public String toString() {
        return "sequence[" + from + ".." + to + "]/" + ownParallelism;
    }
}

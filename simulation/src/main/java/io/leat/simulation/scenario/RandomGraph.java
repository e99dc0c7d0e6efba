package io.leat.simulation.scenario;

import io.leat.api.datastream.DataStream;
import io.leat.api.datastream.StreamExecutionEnvironment;
import io.leat.api.eventtime.WatermarkStrategy;
import io.leat.connect.file.sink.FileSink;
import io.leat.connect.file.sink.SimpleStringEncoder;
import io.leat.serialize.types.Types;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A small random job: one or two sequences, some steps without keys, then one with, then files. Every step gives the
 * same lines whatever the order in which records of different keys or subtasks come.
 */
public final class RandomGraph implements Scenario {
    private static final int MAX_RECORDS = 400;

    private final long records;
    private final boolean union;
    private final int keys;
    private final KeyedStep keyedStep;
    private final List<PlainStep> plainSteps;
    private final int sourceParallelism;
    private final int middleParallelism;
    private final int sinkParallelism;

    /** Drawn from {@code random}. */
    public RandomGraph(Random random) {
        records = 1L + random.nextInt(MAX_RECORDS);
        union = random.nextBoolean();
        keys = 1 + random.nextInt(12);
        keyedStep = oneOf(KeyedStep.values(), random);
        plainSteps = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            plainSteps.add(oneOf(PlainStep.values(), random));
        }
        sourceParallelism = 1 + random.nextInt(3);
        middleParallelism = 1 + random.nextInt(3);
        sinkParallelism = 1 + random.nextInt(3);
    }

    private static <E> E oneOf(E[] choices, Random random) {
        return choices[random.nextInt(choices.length)];
    }

    @Override
    public String describe() {
        return "graph records=" + records + " union=" + union + " keys=" + keys + " steps=" + plainSteps + " keyed="
                + keyedStep + " parallelism=" + sourceParallelism + "," + middleParallelism + "," + sinkParallelism;
    }

    @Override
    public void build(StreamExecutionEnvironment environment, Path output) {
        DataStream<Long> stream = sequence(environment, 0, records - 1, "first");
        if (union) {
            stream = stream.union(sequence(environment, records, 2 * records, "second"));
        }
        for (PlainStep step : plainSteps) {
            stream = step.apply(stream);
        }
        keyedStep
                .apply(stream, keys, middleParallelism)
                .sinkTo(FileSink.forRowFormat(output, new SimpleStringEncoder<String>())
                        .build())
                .setParallelism(sinkParallelism);
    }

    private DataStream<Long> sequence(StreamExecutionEnvironment environment, long from, long to, String name) {
        return environment
                .fromSequence(from, to)
                .setParallelism(sourceParallelism)
                .name(name)
                .assignTimestampsAndWatermarks(WatermarkStrategy.<Long>forBoundedOutOfOrderness(Duration.ofMillis(0))
                        .withTimestampAssigner((value, timestamp) -> value))
                .setParallelism(sourceParallelism)
                .map(value -> value)
                .returns(Types.LONG)
                .setParallelism(sourceParallelism);
    }

    @Override
    public List<String> expectedLines() {
        List<Long> values = new ArrayList<>();
        for (long value = 0; value < records; value++) {
            values.add(value);
        }
        if (union) {
            for (long value = records; value <= 2 * records; value++) {
                values.add(value);
            }
        }
        List<PlainStep.Stamped> stamped = new ArrayList<>();
        values.forEach(value -> stamped.add(new PlainStep.Stamped(value, value)));
        List<PlainStep.Stamped> current = stamped;
        for (PlainStep step : plainSteps) {
            current = step.expected(current);
        }
        return keyedStep.expected(current, keys).stream().sorted().toList();
    }
}

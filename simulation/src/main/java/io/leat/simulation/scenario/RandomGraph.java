package io.leat.simulation.scenario;

import io.leat.api.datastream.DataStream;
import io.leat.api.datastream.StreamExecutionEnvironment;
import io.leat.connect.file.sink.FileSink;
import io.leat.connect.file.sink.SimpleStringEncoder;
import io.leat.serialize.types.Types;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A small random job: one or two inputs, some steps without keys, some with, and files; now and then a second sink
 * halfway. Somewhere in it stands a function that can be told to fail. What it must write does not depend on parallelism,
 * and on the order of records only where that is defined.
 */
public final class RandomGraph implements Scenario {
    private static final String END = "/out/end";
    private static final String HALFWAY = "/out/halfway";
    private static final int MOST_RECORDS = 400;
    private static final int MOST_PLAIN_STEPS = 3;
    private static final int MOST_KEYED_STEPS = 3;
    private static final int MOST_KEYS = 12;
    private static final int MOST_PARALLEL_SEQUENCE = 3;
    private static final int FEW_KEY_GROUPS = 5;
    private static final int NOWHERE = -1;
    private static final long[] STARTS = {0, -170, 1_700_000_000_000L};
    private static final long[] ROLLING_BYTES = {20, 300, 1 << 20};

    private final List<Input> inputs = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final int runningAt;
    private final int fuseAt;
    private final int halfwayAt;
    private final boolean fewKeyGroups;
    private final long rollingBytes;

    /** Drawn from {@code random}. */
    public RandomGraph(Random random) {
        boolean ordered = random.nextInt(6) == 0;
        drawInputs(ordered, random);
        for (int i = random.nextInt(MOST_PLAIN_STEPS + 1); i > 0; i--) {
            PlainStep step = oneOf(PlainStep.values(), random);
            steps.add(ordered && step == PlainStep.BROADCAST ? PlainStep.MAP : step);
        }
        runningAt = ordered ? steps.size() : NOWHERE;
        if (ordered) {
            steps.add(KeyedStep.RUNNING.with(1 + random.nextInt(MOST_KEYS)));
        }
        drawKeyedSteps(random);
        fuseAt = random.nextInt(steps.size() + 1);
        halfwayAt = random.nextInt(4) == 0 ? random.nextInt(steps.size() + 1) : NOWHERE;
        fewKeyGroups = random.nextInt(3) == 0;
        rollingBytes = ROLLING_BYTES[random.nextInt(ROLLING_BYTES.length)];
    }

    private void drawInputs(boolean ordered, Random random) {
        long start = STARTS[random.nextInt(STARTS.length)];
        int count = 1 + random.nextInt(MOST_RECORDS);
        int mostParallel = ordered ? 1 : MOST_PARALLEL_SEQUENCE;
        inputs.add(drawInput("first", start, count, mostParallel, random));
        if (!ordered && random.nextInt(3) == 0) {
            inputs.add(drawInput("second", start + random.nextInt(200), count / 2, mostParallel, random));
        }
    }

    private static Input drawInput(String name, long start, int count, int mostParallel, Random random) {
        return random.nextBoolean()
                ? new SequenceInput(
                        name, start, start + count - 1, 1 + random.nextInt(mostParallel), random.nextBoolean())
                : FileInput.draw(name, start, count, mostParallel, random);
    }

    private void drawKeyedSteps(Random random) {
        KeyedStep[] all = {KeyedStep.TUMBLING, KeyedStep.SLIDING, KeyedStep.TIMERS, KeyedStep.TOTALS, KeyedStep.FLUSHES
        };
        for (int i = random.nextInt(MOST_KEYED_STEPS + 1); i > 0; i--) {
            KeyedStep step = oneOf(all, random);
            steps.add(step.with(1 + random.nextInt(MOST_KEYS)));
            if (step.isLast()) {
                return;
            }
        }
    }

    private static <E> E oneOf(E[] choices, Random random) {
        return choices[random.nextInt(choices.length)];
    }

    @Override
    public String describe() {
        return "graph inputs=" + inputs + " steps=" + steps + " fuseAt=" + fuseAt + " halfwayAt=" + halfwayAt;
    }

    @Override
    public void prepare(Function<String, Path> paths) throws IOException {
        for (Input input : inputs) {
            input.prepare(paths);
        }
    }

    @Override
    public void build(StreamExecutionEnvironment environment, Attempt attempt) {
        if (fewKeyGroups) {
            environment.setMaxParallelism(FEW_KEY_GROUPS);
        }
        DataStream<Long> stream = null;
        for (Input input : inputs) {
            DataStream<Long> opened = input.open(environment, attempt, parallelism(attempt, 0));
            stream = stream == null ? opened : stream.union(opened);
        }
        for (int i = 0; i <= steps.size(); i++) {
            if (i == fuseAt) {
                stream = Fuse.behind(stream, attempt.failingRecord(), parallelism(attempt, i));
            }
            if (i == halfwayAt) {
                write(stream, attempt, i, HALFWAY);
            }
            if (i < steps.size()) {
                stream = steps.get(i).apply(stream, parallelism(attempt, i + 1));
            }
        }
        write(stream, attempt, steps.size(), END);
    }

    /** What so many steps give; there is only one subtask as long as the order matters. */
    private int parallelism(Attempt attempt, int stepsBefore) {
        return stepsBefore <= runningAt ? 1 : attempt.parallelism(stepsBefore);
    }

    private void write(DataStream<Long> stream, Attempt attempt, int stepsBefore, String directory) {
        stream.process(new Lines(), Types.STRING)
                .setParallelism(attempt.parallelism(stepsBefore))
                .sinkTo(FileSink.forRowFormat(attempt.path(directory), new SimpleStringEncoder<String>())
                        .withRollingSize(rollingBytes)
                        .build())
                .setParallelism(attempt.parallelism(stepsBefore + 1));
    }

    @Override
    public boolean hasLargeRecords() {
        return steps.contains(PlainStep.OVERSIZE);
    }

    @Override
    public SortedMap<String, List<String>> expectedLines() {
        SortedMap<String, List<String>> lines = new TreeMap<>();
        List<Stamped> stream = new ArrayList<>();
        inputs.forEach(input -> stream.addAll(input.expected()));
        List<Stamped> current = stream;
        for (int i = 0; i <= steps.size(); i++) {
            if (i == halfwayAt) {
                lines.put(HALFWAY, Lines.expected(current));
            }
            if (i < steps.size()) {
                current = steps.get(i).expected(current);
            }
        }
        lines.put(END, Lines.expected(current));
        return lines;
    }
}

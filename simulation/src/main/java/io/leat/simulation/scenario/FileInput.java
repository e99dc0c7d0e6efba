package io.leat.simulation.scenario;

import io.leat.api.datastream.DataStream;
import io.leat.api.datastream.StreamExecutionEnvironment;
import io.leat.api.eventtime.WatermarkStrategy;
import io.leat.connect.file.source.FileSource;
import io.leat.connect.file.source.TextLineInputFormat;
import io.leat.serialize.types.Types;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * Files, each a split.
 *
 * @param slackMs by how much a value may be lower than one before it in its file
 * @param driftMs how far sources may run ahead of each other, or 0 for no matter how far
 */
record FileInput(String name, List<TextFile> files, int slackMs, int driftMs) implements Input {
    private static final int MOST_FILES = 5;

    static FileInput draw(String name, long start, int count, int most, Random random) {
        int slackMs = random.nextBoolean() ? 0 : random.nextInt(30);
        List<TextFile> files = new ArrayList<>();
        int fileCount = 1 + random.nextInt(Math.min(MOST_FILES, most));
        for (int i = 0; i < fileCount; i++) {
            boolean empty = fileCount > 1 && random.nextInt(6) == 0;
            files.add(TextFile.draw(start, empty ? 0 : count / fileCount, most == 1 ? 0 : slackMs, random));
        }
        return new FileInput(name, files, slackMs, random.nextInt(3) == 0 ? 1 + random.nextInt(50) : 0);
    }

    @Override
    public void prepare(Function<String, Path> paths) throws IOException {
        Files.createDirectories(paths.apply("/in/" + name));
        for (int i = 0; i < files.size(); i++) {
            Files.write(path(paths, i), files.get(i).bytes());
        }
    }

    private Path path(Function<String, Path> paths, int index) {
        return paths.apply("/in/" + name + "/" + index + (files.get(index).gzip() ? ".gz" : ".txt"));
    }

    @Override
    public DataStream<Long> open(StreamExecutionEnvironment environment, Attempt attempt, int parallelism) {
        Path[] paths = new Path[files.size()];
        for (int i = 0; i < paths.length; i++) {
            paths[i] = path(attempt.paths(), i);
        }
        WatermarkStrategy<String> strategy = WatermarkStrategy.<String>forBoundedOutOfOrderness(
                        Duration.ofMillis(slackMs))
                .withTimestampAssigner((line, timestamp) -> Long.parseLong(line));
        if (driftMs > 0) {
            strategy = strategy.withWatermarkAlignment(name, Duration.ofMillis(driftMs));
        }
        return environment
                .fromSource(
                        FileSource.forRecordStreamFormat(new TextLineInputFormat(), paths)
                                .build(),
                        strategy,
                        name)
                .setParallelism(parallelism)
                .map(Long::parseLong, Types.LONG)
                .setParallelism(parallelism);
    }

    @Override
    public List<Stamped> expected() {
        List<Stamped> all = new ArrayList<>();
        for (TextFile file : files) {
            file.values().forEach(value -> all.add(new Stamped(value, value)));
        }
        return all;
    }

    @Override
    public String toString() {
        return "files" + files.stream().map(file -> file.values().size()).toList() + "+-" + slackMs + "ms";
    }
}

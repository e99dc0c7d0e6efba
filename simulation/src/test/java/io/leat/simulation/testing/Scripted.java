package io.leat.simulation.testing;

import io.leat.api.datastream.StreamExecutionEnvironment;
import io.leat.simulation.scenario.Attempt;
import io.leat.simulation.scenario.Scenario;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * A scenario of a test: some program that writes numbers to one directory.
 *
 * @param program describes the job
 * @param numbers what it must write
 */
public record Scripted(Program program, List<Long> numbers) implements Scenario {
    /** Where the program writes to. */
    public static final String OUTPUT = "/out";

    /** Describes a job. */
    @FunctionalInterface
    public interface Program {
        /** Adds all steps to {@code environment}. */
        void describe(StreamExecutionEnvironment environment, Attempt attempt);
    }

    /** The numbers from 0 on. */
    public static List<Long> numbers(long count) {
        return LongStream.range(0, count).boxed().toList();
    }

    @Override
    public String describe() {
        return "scripted";
    }

    @Override
    public void build(StreamExecutionEnvironment environment, Attempt attempt) {
        program.describe(environment, attempt);
    }

    @Override
    public SortedMap<String, List<String>> expectedLines() {
        SortedMap<String, List<String>> lines = new TreeMap<>();
        lines.put(OUTPUT, numbers.stream().map(String::valueOf).sorted().toList());
        return lines;
    }
}

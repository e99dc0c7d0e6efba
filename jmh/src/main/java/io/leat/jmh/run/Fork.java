package io.leat.jmh.run;

import io.leat.report.jmh.JmhReader;
import io.leat.report.jmh.JmhRun;
import io.leat.report.result.InvalidResultException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs one benchmark in one fresh JVM, with the flags of the house and the gc profiler. */
public final class Fork {
    private final RunLength length;
    private final List<String> jvmFlags;
    private final Path log;
    private final Path result;

    /**
     * With a place to work in.
     *
     * @param directory for JMH's output and its result file; owned by the caller
     */
    public Fork(RunLength length, List<String> jvmFlags, Path directory) {
        this.length = length;
        this.jvmFlags = List.copyOf(jvmFlags);
        this.log = directory.resolve("jmh.log");
        this.result = directory.resolve("jmh.json");
    }

    /**
     * Measures.
     *
     * @param benchmark class and method
     * @return a run for each combination of the benchmark's parameters
     * @throws BenchmarkFailedException if the benchmark failed, or JMH did
     */
    public List<JmhRun> run(String benchmark) throws BenchmarkFailedException {
        try {
            new Runner(options(benchmark)).run();
            return JmhReader.read(result);
        } catch (RunnerException | IOException | InvalidResultException e) {
            String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new BenchmarkFailedException(benchmark + " failed (" + why + "): all that was said is in " + log, e);
        }
    }

    private Options options(String benchmark) {
        TimeValue time = TimeValue.milliseconds(length.iterationMs());
        return new OptionsBuilder()
                .include("^" + Pattern.quote(benchmark) + "$")
                .forks(1)
                .warmupIterations(length.warmups())
                .warmupTime(time)
                .measurementIterations(length.iterations())
                .measurementTime(time)
                .addProfiler(GCProfiler.class)
                .jvmArgs(jvmFlags.toArray(String[]::new))
                .shouldFailOnError(true)
                .output(log.toString())
                .resultFormat(ResultFormatType.JSON)
                .result(result.toString())
                .build();
    }
}

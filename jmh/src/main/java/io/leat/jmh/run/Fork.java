package io.leat.jmh.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.leat.jmh.suite.JmhBenchmark;
import io.leat.report.jmh.JmhReader;
import io.leat.report.jmh.JmhRun;
import io.leat.report.result.InvalidResultException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs one benchmark in one fresh JVM, with the flags of the house and the gc profiler. */
public final class Fork {
    private final RunLength length;
    private final List<String> jvmFlags;
    private final Path log;
    private final Path chatterLog;
    private final Path result;

    /**
     * With a place to work in.
     *
     * @param settings where JMH's output and its result file go
     */
    public Fork(RunLength length, ForkSettings settings) {
        this.length = length;
        this.jvmFlags = settings.jvmFlags();
        this.log = settings.directory().resolve("jmh.log");
        this.chatterLog = settings.directory().resolve("stderr.log");
        this.result = settings.directory().resolve("jmh.json");
    }

    /**
     * Measures.
     *
     * @return a run for each combination of the parameters that are not fixed
     * @throws BenchmarkFailedException if the benchmark failed, or JMH did
     */
    public List<JmhRun> run(JmhBenchmark benchmark) throws BenchmarkFailedException {
        try {
            runQuietly(new Runner(options(benchmark)));
            return JmhReader.read(result);
        } catch (RunnerException | IOException | InvalidResultException e) {
            String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new BenchmarkFailedException(
                    benchmark.method() + " failed (" + why + "): all that was said is in " + log, e);
        }
    }

    /** Peers say much that nobody wants to read here; JMH hands it on to wherever stderr goes. */
    private void runQuietly(Runner runner) throws RunnerException, IOException {
        PrintStream stderr = System.err;
        try (PrintStream chatter = new PrintStream(Files.newOutputStream(chatterLog), false, UTF_8)) {
            System.setErr(chatter);
            runner.run();
        } finally {
            System.setErr(stderr);
        }
    }

    private Options options(JmhBenchmark benchmark) {
        TimeValue time = TimeValue.milliseconds(length.iterationMs());
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + Pattern.quote(benchmark.method()) + "$")
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
                .result(result.toString());
        benchmark.params().forEach(options::param);
        return options.build();
    }
}

package io.leat.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import io.leat.api.datastream.StreamExecutionEnvironment;
import io.leat.cli.console.Console;
import io.leat.simulation.run.Simulator;
import io.leat.simulation.scenario.Attempt;
import io.leat.simulation.scenario.RandomGraph;
import io.leat.simulation.scenario.Scenario;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import picocli.CommandLine;

@Timeout(120)
class SimulateCommandTest {
    private static final String HOME = "leat.home";

    @BeforeAll
    static void setHome() {
        System.setProperty(HOME, "..");
    }

    @AfterAll
    static void clearHome() {
        System.clearProperty(HOME);
    }

    @Test
    void shouldRunSeedsWithoutAViolation() throws Exception {
        Call call = Call.of("simulate", "--seeds", "3", "--from", "7", "--json");

        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(JSON.std.mapFrom(call.out()))
                .containsEntry("seeds_run", 3)
                .containsEntry("first_seed", 7)
                .containsEntry("violations", List.of())
                .containsKeys("steps", "trace_hash", "seeds_that_reached");
    }

    @Test
    void shouldGiveTheSameHashForTheSameSeeds() throws Exception {
        Object first = JSON.std
                .mapFrom(Call.of("simulate", "--seeds", "5", "--json").out())
                .get("trace_hash");
        Object second = JSON.std
                .mapFrom(Call.of("simulate", "--seeds", "5", "--json").out())
                .get("trace_hash");
        Object other = JSON.std
                .mapFrom(Call.of("simulate", "--seeds", "5", "--from", "2", "--json")
                        .out())
                .get("trace_hash");

        assertThat(second).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void shouldPrintTheTraceOfOneSeed() {
        Call call = Call.of("simulate", "--seeds", "1", "--from", "3", "--trace");

        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).startsWith("1 seeds from 3, ").hasLineCount(1);
        assertThat(call.err()).contains("seed=3 scenario=", "attempt=1", "step=0 agent=", "  disk=0 ");
    }

    @Test
    void shouldGiveTheCommandThatShowsAViolationAgain() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), false);

        int exitCode = new CommandLine(new SimulateCommand(console, () -> new Simulator(WrongExpectation::new)))
                .execute("--seeds", "1", "--from", "42", "--json");

        assertThat(exitCode).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("to see it again: bin/leat simulate --from 42 --seeds 1 --trace");
        assertThat(out.toString(UTF_8))
                .contains("\"seed\":42,\"scenario\":\"graph ")
                .contains("\"replay\":\"bin/leat simulate --from 42 --seeds 1 --trace\"");
    }

    @Test
    void shouldRefuseSeedsThatDoNotExist() {
        assertThat(Call.of("simulate", "--seeds", "0").exitCode()).isEqualTo(2);
        assertThat(Call.of("simulate").err()).startsWith("leat: Missing required option: '--seeds=N'");
        assertThat(Call.of("simulate", "--seeds", "2", "--from", "" + Long.MAX_VALUE)
                        .exitCode())
                .isEqualTo(2);
        assertThat(Call.of("simulate", "--seeds", "2", "--trace").err()).contains("give --seeds 1");
    }

    /** A graph that is said to write what it never writes: every run of it violates. */
    private record WrongExpectation(RandomGraph graph) implements Scenario {
        WrongExpectation(Random random) {
            this(new RandomGraph(random));
        }

        @Override
        public String describe() {
            return graph.describe();
        }

        @Override
        public void prepare(Function<String, Path> paths) throws IOException {
            graph.prepare(paths);
        }

        @Override
        public void build(StreamExecutionEnvironment environment, Attempt attempt) {
            graph.build(environment, attempt);
        }

        @Override
        public boolean hasLargeRecords() {
            return graph.hasLargeRecords();
        }

        @Override
        public SortedMap<String, List<String>> expectedLines() {
            return new TreeMap<>(Map.of("/out/end", List.of("what nobody writes")));
        }
    }
}

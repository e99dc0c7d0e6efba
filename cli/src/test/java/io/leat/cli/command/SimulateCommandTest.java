package io.leat.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import io.leat.api.datastream.StreamExecutionEnvironment;
import io.leat.cli.console.Console;
import io.leat.simulation.run.Simulator;
import io.leat.simulation.scenario.RandomGraph;
import io.leat.simulation.scenario.Scenario;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import picocli.CommandLine;

@Timeout(120)
class SimulateCommandTest {
    @Test
    void shouldRunSeedsWithoutAViolation() throws Exception {
        Call call = Call.of("simulate", "--seeds", "3", "--from", "7", "--json");

        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(JSON.std.mapFrom(call.out()))
                .containsEntry("seeds_run", 3)
                .containsEntry("first_seed", 7)
                .containsEntry("violations", 0)
                .containsEntry("failed_seeds", List.of());
    }

    @Test
    void shouldGiveTheCommandThatShowsAViolationAgain() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), false);

        int exitCode = new CommandLine(new SimulateCommand(console, new Simulator(WrongExpectation::new)))
                .execute("--seeds", "1", "--from", "42");

        assertThat(exitCode).isEqualTo(1);
        assertThat(out.toString(UTF_8)).startsWith("1 seeds from 42: ");
        assertThat(err.toString(UTF_8)).contains("to see it again: bin/leat simulate --seeds 1 --from 42");
    }

    @Test
    void shouldRefuseSeedsThatDoNotExist() {
        assertThat(Call.of("simulate", "--seeds", "0").exitCode()).isEqualTo(2);
        assertThat(Call.of("simulate").err()).startsWith("leat: Missing required option: '--seeds=N'");
        assertThat(Call.of("simulate", "--seeds", "2", "--from", "" + Long.MAX_VALUE)
                        .exitCode())
                .isEqualTo(2);
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
        public void build(StreamExecutionEnvironment environment, Path output) {
            graph.build(environment, output);
        }

        @Override
        public List<String> expectedLines() {
            return List.of("what nobody writes");
        }
    }
}

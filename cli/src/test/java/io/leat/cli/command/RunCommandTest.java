package io.leat.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import io.leat.cli.job.CommittedRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Jobs from call to exit code, on small inputs. */
@Timeout(120)
class RunCommandTest {
    @TempDir
    private Path directory;

    private Path text;
    private Path series;

    @BeforeEach
    void writeInputs() throws IOException {
        text = Files.writeString(directory.resolve("text"), "The cat, the hat.\nthe end\n");
        series = directory.resolve("series");
        Path group = Files.createDirectories(series.resolve("group"));
        Files.writeString(group.resolve("calm.csv"), rows(400));
    }

    @Test
    void shouldCountWords() throws Exception {
        Path output = directory.resolve("out");

        Call call = run("wordcount", "--input", text, "--output", output, "--json");

        assertThat(call.err()).isEqualTo("leat: wordcount writes to " + output + "\n");
        assertThat(call.exitCode()).isZero();
        assertThat(CommittedRows.sorted(output)).containsExactly("cat,1", "end,1", "hat,1", "the,3");
        assertThat(JSON.std.mapFrom(call.out()))
                .containsEntry("records_in", 2)
                .containsEntry("records_out", 4)
                .containsEntry("score", null)
                .containsEntry("restored_checkpoint", null)
                .containsEntry("output", output.toString());
    }

    @ParameterizedTest
    @CsvSource({"1,shared", "2,dedicated", "3,invoker"})
    void shouldRunOnEveryPlacement(String parallelism, String placement) throws Exception {
        Path output = directory.resolve("out");

        Call call = run(
                "sensors",
                "--input",
                series,
                "--output",
                output,
                "--parallelism",
                parallelism,
                "--placement",
                placement,
                "--json");

        assertThat(call.exitCode()).as(call.err()).isZero();
        Map<String, Object> json = JSON.std.mapFrom(call.out());
        assertThat(json).containsEntry("records_in", 400);
        assertThat(json.get("score"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("windows", 0);
    }

    @Test
    void shouldPrintATableToPeople() throws Exception {
        Call call = run("wordcount", "--input", text, "--output", directory.resolve("out"));

        assertThat(call.out()).containsPattern("records in +2\n").containsPattern("records out +4\n");
    }

    @Test
    void shouldSayThatAJobHadAlreadyFinished() throws Exception {
        Path output = directory.resolve("out");
        Path checkpoints = directory.resolve("checkpoints");
        run("wordcount", "--input", text, "--output", output, "--checkpoint-dir", checkpoints);
        List<String> before = CommittedRows.sorted(output);

        Call again = run("wordcount", "--input", text, "--output", output, "--resume", checkpoints, "--json");

        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.err()).contains("wordcount had already finished");
        assertThat(JSON.std.mapFrom(again.out())).containsEntry("already_finished", true);
        assertThat(CommittedRows.sorted(output)).isEqualTo(before);
    }

    @Test
    void shouldSayThatThereIsNoCheckpointToGoOnFrom() throws Exception {
        Path output = directory.resolve("out");

        Call call = run("wordcount", "--input", text, "--output", output, "--resume", directory.resolve("nowhere"));

        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(call.err()).contains("leat: there is no checkpoint to go on from: wordcount begins");
        assertThat(CommittedRows.sorted(output)).hasSize(4);
    }

    @Test
    void shouldRefuseToResumeIntoAnotherOutput() {
        Path checkpoints = directory.resolve("checkpoints");
        Path other = directory.resolve("other");
        run("wordcount", "--input", text, "--output", directory.resolve("out"), "--checkpoint-dir", checkpoints);

        Call call = run("wordcount", "--input", text, "--output", other, "--resume", checkpoints);

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err())
                .startsWith("leat: --output=" + other + " is missing, but")
                .hasLineCount(1);
        assertThat(other).doesNotExist();
    }

    @Test
    void shouldRefuseToResumeAFinishedJobIntoAnEmptyOutput() throws Exception {
        Path checkpoints = directory.resolve("checkpoints");
        Path output = directory.resolve("out");
        Path empty = Files.createDirectory(directory.resolve("empty"));
        run("wordcount", "--input", text, "--output", output, "--checkpoint-dir", checkpoints);
        run("wordcount", "--input", text, "--output", output, "--resume", checkpoints);

        Call call = run("wordcount", "--input", text, "--output", empty, "--resume", checkpoints);

        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.err())
                .contains("output file=" + empty, "part-", "is missing", "resumed from " + checkpoints)
                .doesNotContain("Exception");
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void shouldPlanForDirectoriesThatAreInUse() throws Exception {
        Path output = directory.resolve("out");
        Path checkpoints = directory.resolve("checkpoints");
        run("wordcount", "--input", text, "--output", output, "--checkpoint-dir", checkpoints);

        Call call = run("wordcount", "--input", text, "--output", output, "--checkpoint-dir", checkpoints, "--plan");

        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(call.out()).contains("ExecutionGraph");
    }

    @Test
    void shouldPrintThePlanAndRunNothing() throws Exception {
        Path output = directory.resolve("out");

        Call call = run("sensors", "--input", series, "--output", output, "--plan", "--parallelism", "3");

        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).contains("StreamGraph", "JobGraph", "ExecutionGraph", "slot", "parallelism=3");
        assertThat(output).doesNotExist();
    }

    @Test
    void shouldPutTheCommandLineBeforeTheFile() throws Exception {
        Path config = Files.writeString(directory.resolve("leat.yaml"), "parallelism.default: 5\n");
        String[] call = {"--input", series.toString(), "--plan", "--config", config.toString()};

        assertThat(run("sensors", (Object[]) call).out()).contains("parallelism=5");
        List<Object> over = new ArrayList<>(List.of((Object[]) call));
        over.addAll(List.of("--parallelism", "3"));
        assertThat(run("sensors", over.toArray()).out())
                .contains("parallelism=3")
                .doesNotContain("parallelism=5");
    }

    @Test
    void shouldFailOnABadRowAndNameIt() throws Exception {
        Path bad = series.resolve("group/bad.csv");
        Files.writeString(bad, rows(10) + "2014-04-02 00:00:00,oops\n");
        Path output = directory.resolve("out");

        Call call = run("sensors", "--input", series, "--output", output);

        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.out()).isEmpty();
        assertThat(call.err().lines().skip(1)).singleElement().asString().contains("bad.csv", "line=12", "oops");
        assertThat(CommittedRows.sorted(output)).isEmpty();
    }

    @Test
    void shouldCountSkippedRows() throws Exception {
        Files.writeString(series.resolve("group/bad.csv"), rows(10) + "rubbish\n");

        Call call = run(
                "sensors",
                "--input",
                series,
                "--output",
                directory.resolve("out"),
                "--on-bad-record",
                "skip",
                "--json");

        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(JSON.std.mapFrom(call.out()))
                .containsEntry("records_in", 410)
                .containsEntry("records_skipped", 1);
    }

    @Test
    void shouldDrawAReport() throws Exception {
        Path page = directory.resolve("page.html");

        Call call = run("sensors", "--input", series, "--output", directory.resolve("out"), "--report", page);

        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(page)
                .content()
                .contains("group/calm", "plain loop", "records/s")
                .contains("Numenta Anomaly Benchmark", "leat run sensors --input " + series, "<dt>version</dt>")
                .containsPattern("<dt>date</dt><dd>20\\d\\d-");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sensr                                   | job sensr is unknown: did you mean sensors?",
                "''                                      | job is missing: give one of sensors, wordcount",
                "wordcount                               | Missing required option: '--input=FILE'",
                "wordcount --input nowhere               | --input=nowhere is no file one can read",
                "wordcount --input .                     | --input=. is no file one can read",
                "sensors --input nowhere                 | --input=nowhere is not a directory",
                "sensors --input {dir}                   | --input={dir} holds no series",
                "sensors --output {dir}                  | --output={dir} is not empty",
                "sensors --output {dir}/text             | --output={dir}/text is not a directory",
                "sensors --parallelism 0                 | --parallelism=0: give a whole number from 1",
                "sensors --placement anywhere            | --placement=anywhere: give one of",
                "sensors --idle never                    | --idle=never: give one of busy-spin, yield, backoff, park",
                "sensors --checkpoint-dir c --checkpoint-interval 5 | --checkpoint-interval=5: give a duration",
                "sensors --checkpoint-interval 5s        | a checkpoint interval without a directory",
                "sensors --resume c                      | --resume needs the --output",
                "sensors --resume c --checkpoint-dir d   | --resume=c and --checkpoint-dir=d contradict each other",
                "sensors --repeat 0                      | --repeat=0: give a whole number from 1",
                "sensors --repeat often                  | --repeat=often: give a whole number",
                "sensors --repeat 99999999999            | --repeat=99999999999: give a smaller number",
                "sensors --on-bad-record ask             | --on-bad-record=ask: give fail or skip",
                "sensors --checkpoint-dir {dir}/text/c   | --checkpoint-dir={dir}/text/c is no directory",
                "sensors --config nowhere.yaml           | --config=nowhere.yaml: cannot be read",
                "sensors --report {dir}/none/p.html      | --report={dir}/none/p.html: ",
                "sensors --prove-recovery --resume c     | --prove-recovery makes its own runs",
                "sensors --paralellism 2                 | option --paralellism is unknown to leat run sensors:",
            })
    void shouldRefuseBadInputBeforeAnyWork(String arguments, String complaint) throws Exception {
        String filled = arguments.replace("{dir}", directory.toString());
        List<String> call = new ArrayList<>(List.of(filled.isEmpty() ? new String[0] : filled.split(" ")));
        if (!filled.contains("--input") && filled.startsWith("sensors")) {
            call.addAll(List.of("--input", series.toString()));
        }

        Call refused = run(call.isEmpty() ? "" : call.remove(0), call.toArray());

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .startsWith("leat: " + complaint.replace("{dir}", directory.toString()))
                .hasLineCount(1);
        assertThat(Path.of("leat-sensors-1")).doesNotExist();
    }

    private static Call run(String job, Object... arguments) {
        List<String> call = new ArrayList<>(List.of("run"));
        if (!job.isEmpty()) {
            call.add(job);
        }
        for (Object argument : arguments) {
            call.add(argument.toString());
        }
        return Call.of(call.toArray(String[]::new));
    }

    private static String rows(int count) {
        StringBuilder rows = new StringBuilder("timestamp,value\n");
        for (int i = 0; i < count; i++) {
            rows.append("2014-04-01 %02d:%02d:%02d,%d\n".formatted(i / 60 % 24, i % 60, i / 1440, i % 10));
        }
        return rows.toString();
    }
}

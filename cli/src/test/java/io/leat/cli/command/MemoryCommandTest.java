package io.leat.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class MemoryCommandTest {
    private static final List<String> PARTS = List.of("heap", "managed", "network", "reserve", "overhead");

    @TempDir
    private Path directory;

    @Test
    void shouldPrintALayoutThatAddsUp() throws IOException {
        Map<String, Object> layout = json("memory", "--process-size", "4g", "--slots", "4");

        assertThat(number(layout, "process")).isEqualTo(4L << 30);
        assertThat(PARTS.stream().mapToLong(part -> number(layout, part)).sum()).isEqualTo(4L << 30);
        assertThat(number(layout, "page_bytes")).isEqualTo(32 << 10);
        assertThat(number(layout, "pages"))
                .isEqualTo((number(layout, "managed") + number(layout, "network")) / (32 << 10));
        List<Map<String, Object>> slots = slots(layout);
        assertThat(slots).hasSize(4);
        assertThat(slots.stream().mapToLong(slot -> number(slot, "bytes")).sum())
                .isEqualTo(number(layout, "managed"));
        for (Map<String, Object> slot : slots) {
            Map<?, ?> uses = (Map<?, ?>) slot.get("uses");
            assertThat(uses.keySet().stream().map(Object::toString)).containsExactly("state", "operator");
            long sum = uses.values().stream()
                    .mapToLong(bytes -> ((Number) bytes).longValue())
                    .sum();
            assertThat(sum).isEqualTo(number(slot, "bytes"));
        }
    }

    @Test
    void shouldShowEveryPartAndItsDerivation() {
        Call call = Call.of("memory", "--process-size", "4g", "--slots", "4", "--slot-sizes", "1:512m");

        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(call.err()).isEmpty();
        assertThat(call.out())
                .containsPattern("process +4,294,967,296 +4 GiB  the sum of the five parts\n")
                .containsPattern("  heap +[0-9,]+ +1\\.6 GiB  the rest of 4 GiB\n")
                .containsPattern("  overhead +429,496,729 +409\\.6 MiB  0\\.1 of the process\n")
                .containsPattern("slot 1 +536,870,912 +512 MiB  given by taskmanager.memory.managed.slot-sizes\n")
                .containsPattern("slots 2 to 3 ")
                .containsPattern("needed: channels +2,097,152 .*16 channels of 4 pages")
                .containsPattern("needed: state ")
                .containsPattern("needed: reserve ")
                .containsPattern("JVM flags: -Xmx[0-9]+ -XX:MaxDirectMemorySize=[0-9]+\n");
    }

    @Test
    void shouldTakeSizesFromAFileBehindTheOptions() throws IOException {
        Path config = Files.writeString(
                directory.resolve("leat.yaml"),
                "taskmanager.memory:\n  process.size: 8g\n  managed.size: 1g\nleat.page-size: 64k\n");

        Map<String, Object> layout =
                json("memory", "--config", config.toString(), "--process-size", "4g", "--slots", "2");

        assertThat(number(layout, "process")).isEqualTo(4L << 30);
        assertThat(number(layout, "managed")).isEqualTo(1L << 30);
        assertThat(number(layout, "page_bytes")).isEqualTo(64 << 10);
    }

    @Test
    void shouldGiveAllOfASlotToTheOnlyUse() throws IOException {
        Map<String, Object> layout = json("memory", "--process-size", "2g", "--slots", "2", "--uses", "state");

        assertThat(slots(layout).get(0).get("uses"))
                .isEqualTo(Map.of("state", slots(layout).get(0).get("bytes")));
    }

    @Test
    void shouldPrintOnlyTheFlagsWhenAsked() {
        assertThat(Call.of("memory", "--process-size", "2g", "--jvm-flags").out())
                .matches("-Xmx[0-9]+ -XX:MaxDirectMemorySize=[0-9]+\n");
        Call run = Call.of("run", "wordcount", "--input", "pom.xml", "--process-size", "2g", "--jvm-flags");
        assertThat(run.out()).matches("-Xmx[0-9]+ -XX:MaxDirectMemorySize=[0-9]+\n");
        assertThat(run.exitCode()).isZero();
    }

    /** What is given in place of what was refused, or beside it, is accepted. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "--process-size 4g --slots 4 --channels 100000",
                "--process-size 4g --slots 64 --network-size 1m",
                "--process-size 100m --slots 1",
                "--process-size 1g --slots 4 --parallelism 8",
                "--process-size 1g --slots 4 --state-size 10g",
                "--process-size 1g --heap-size 900m --managed-size 900m --slots 2",
                "--process-size 1g --heap-size 300m --managed-size 300m --network-size 64m --reserve-size 32m"
                        + " --overhead-size 200m --slots 2",
                "--process-size 1g --slots 3 --slot-sizes 7:64m",
                "--process-size 1g --slots 3 --slot-sizes 1:64k",
                "--process-size 1g --slots 2 --slot-sizes 0:4g",
                "--process-size 1g --slots 4 --managed-size 0m",
                "--process-size 1g --slots 4 --heap-size 1m",
                "--process-size 1g --slots 100 --reserve-size 1m",
                "--process-size 4g --slots 4 --managed-fraction 0.7 --network-fraction 0.5",
            })
    void shouldRefuseWhatCannotRunAndSayWhatCan(String arguments) {
        List<String> call = new ArrayList<>(List.of("memory"));
        call.addAll(List.of(arguments.split(" ")));
        Call refused = Call.of(call.toArray(String[]::new));

        assertThat(refused.exitCode()).as(refused.out()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).startsWith("leat: ").hasLineCount(1);
        String advice = refused.err().strip();
        advice = advice.substring(advice.lastIndexOf(": give ") + ": give ".length());
        for (String change : advice.split(", or ", -1)[0].split(" and ", -1)) {
            set(call, change.split(" ", 2)[0], change.split(" ", 2)[1]);
        }
        Call mended = Call.of(call.toArray(String[]::new));
        assertThat(mended.exitCode()).as(refused.err() + mended.err()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--process-size lots             | --process-size=lots: give a memory size such as",
                "--managed-fraction 1.5          | --managed-fraction=1.5: give a number from 0.0 to 0.9",
                "--page-size 33k                 | --page-size=33k: give a power of two from 4k to 1m",
                "--slots 0                       | --slots=0: give a whole number from 1",
                "--slot-sizes one=1g             | --slot-sizes=one=1g: give slots and their sizes as 0:512m,3:1g",
                "--slot-sizes 0:1m,0:2m          | taskmanager.memory.managed.slot-sizes=0:1m,0:2m: give slot 0 one size",
                "--channels -5                   | --channels=-5 parallelism=",
                "--channels many                 | --channels=many: give a whole number",
                "--state-size much               | --state-size=much: give a memory size",
                "--uses sort                     | --uses=sort: give state or operator",
                "--process-sise 4g               | option --process-sise is unknown to leat memory: did you mean --process-size?",
            })
    void shouldRefuseWhatIsNoSuchValue(String arguments, String complaint) {
        List<String> call = new ArrayList<>(List.of("memory"));
        call.addAll(List.of(arguments.split(" ")));

        Call refused = Call.of(call.toArray(String[]::new));

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).startsWith("leat: " + complaint).hasLineCount(1);
    }

    @Test
    void shouldNotRunAJobInAJvmOfAnotherSize() {
        Path output = directory.resolve("out");

        Call call = Call.of(
                "run", "wordcount", "--input", "pom.xml", "--output", output.toString(), "--process-size", "64g");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).contains("start it with -XX:MaxDirectMemorySize=", "start it with -Xmx");
        assertThat(output).doesNotExist();
    }

    @Test
    void shouldRefuseARunThatDoesNotFitItsMemoryAndSayWhatWould() {
        Call call = Call.of(
                "run",
                "wordcount",
                "--input",
                "pom.xml",
                "--output",
                directory.resolve("out").toString(),
                "--parallelism",
                "8",
                "--network-size",
                "1m");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).contains("network memory of 1048576 bytes", "taskmanager.memory.network.size=");
    }

    private static void set(List<String> call, String option, String value) {
        int at = call.indexOf(option);
        if (at < 0) {
            call.addAll(List.of(option, value));
        } else {
            call.set(at + 1, value);
        }
    }

    private static Map<String, Object> json(String... arguments) throws IOException {
        List<String> call = new ArrayList<>(List.of(arguments));
        call.add("--json");
        Call answered = Call.of(call.toArray(String[]::new));
        assertThat(answered.exitCode()).as(answered.err()).isZero();
        return JSON.std.mapFrom(answered.out());
    }

    private static long number(Map<String, Object> fields, String name) {
        return ((Number) fields.get(name)).longValue();
    }

    @SuppressWarnings("unchecked") // an array of objects
    private static List<Map<String, Object>> slots(Map<String, Object> layout) {
        return (List<Map<String, Object>>) layout.get("slots");
    }
}

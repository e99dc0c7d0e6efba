package io.leat.simulation.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.leat.simulation.disk.SimulatedDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OutputCheckerTest {
    private final SimulatedDisk disk = new SimulatedDisk(new Random(1));
    private final Path directory = disk.path("/out");
    private final Findings findings = new Findings();
    private final OutputChecker checker = new OutputChecker(disk, "/out", List.of("a", "b", "b"), findings);

    @BeforeEach
    void createDirectory() throws IOException {
        Files.createDirectory(directory);
    }

    private void write(String name, String lines) throws IOException {
        Files.writeString(directory.resolve(name), lines);
    }

    @Test
    void shouldFindNothingInAGoodRun() throws IOException {
        checker.checkSoFar();
        write("part-0", "b\n");
        write(".part-1", "anything\n");
        checker.checkSoFar();
        Files.delete(directory.resolve(".part-1"));
        write("part-1", "a\nb\n");
        disk.syncAll();
        checker.checkSoFar();
        checker.checkFinal();

        assertThat(findings.all()).isEmpty();
    }

    @Test
    void shouldFindThatTheOutputIsNotDurableInTheEnd() throws IOException {
        write("part-0", "a\nb\nb\n");
        checker.checkFinal();

        assertThat(findings.all()).singleElement().asString().startsWith("what a power failure would leave");
    }

    @Test
    void shouldFindALineTooMany() throws IOException {
        write("part-0", "a\na\n");
        checker.checkSoFar();

        assertThat(findings.all()).singleElement().asString().contains("line=a is committed more often");
    }

    @Test
    void shouldFindALineThatIsNotExpected() throws IOException {
        write("part-0", "c\n");
        checker.checkSoFar();

        assertThat(findings.all()).singleElement().asString().contains("line=c is committed more often");
    }

    @Test
    void shouldFindACommittedLineThatIsTakenBack() throws IOException {
        write("part-0", "a\nb\n");
        disk.syncAll();
        checker.checkSoFar();
        write("part-0", "a\n");
        checker.checkSoFar();

        assertThat(findings.all()).singleElement().asString().contains("line=b was committed and is gone");
    }

    @Test
    void shouldLetAPowerFailureTakeWhatIsNotSyncedYet() throws IOException {
        disk.syncAll();
        write("part-0", "a\nb\n");
        checker.checkSoFar();
        Files.delete(directory.resolve("part-0"));
        checker.checkSoFar();

        assertThat(findings.all()).isEmpty();
    }

    @Test
    void shouldFindAMissingLineInTheEnd() throws IOException {
        write("part-0", "a\nb\n");
        disk.syncAll();
        checker.checkFinal();

        assertThat(findings.all()).hasSize(2).allMatch(text -> text.contains("lines=2 expected=3 first missing=b"));
    }

    @Test
    void shouldFindUncommittedFilesInTheEnd() throws IOException {
        write("part-0", "a\nb\nb\n");
        write("_part-1", "");
        write(".part-2", "");
        disk.syncAll();
        checker.checkFinal();

        assertThat(findings.all())
                .singleElement()
                .asString()
                .contains("uncommitted files at the end: [.part-2, _part-1]");
    }
}

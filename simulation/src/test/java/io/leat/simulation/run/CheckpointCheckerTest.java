package io.leat.simulation.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.leat.simulation.disk.SimulatedDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CheckpointCheckerTest {
    private final Path directory = new SimulatedDisk(new Random(1)).path("/checkpoints");
    private final Findings findings = new Findings();
    private final CheckpointChecker checker = new CheckpointChecker(directory, 2, findings);

    private void createWhole(String name) throws IOException {
        Files.createDirectories(directory.resolve(name));
        Files.createFile(directory.resolve(name).resolve("_metadata"));
    }

    @Test
    void shouldFindNothingInAGoodRun() throws IOException {
        checker.onRestored(OptionalLong.empty());
        checker.onCompleted(OptionalLong.of(3), 2);
        checker.onRestored(OptionalLong.of(4));
        checker.onCompleted(OptionalLong.of(6), 1);
        createWhole("chk-5");
        createWhole("chk-6");
        checker.checkFinal();

        assertThat(findings.all()).isEmpty();
    }

    @Test
    void shouldFindACompleteCheckpointThatIsNotGoneOnFrom() {
        checker.onCompleted(OptionalLong.of(3), 2);
        checker.onRestored(OptionalLong.of(2));
        checker.onRestored(OptionalLong.empty());

        assertThat(findings.all()).hasSize(2).allMatch(text -> text.startsWith("checkpoint=3 was complete"));
    }

    @Test
    void shouldFindCheckpointsThatAreNotRemoved() throws IOException {
        checker.onRestored(OptionalLong.of(3));
        checker.onCompleted(OptionalLong.of(5), 2);
        createWhole("chk-3");
        createWhole("chk-4");
        createWhole("chk-5");
        checker.checkFinal();

        assertThat(findings.all()).singleElement().asString().contains("retained=2 found=[chk-3, chk-4, chk-5]");
    }

    @Test
    void shouldLetCheckpointsStayWhileTooFewNewerOnesAreKnownToBeWhole() throws IOException {
        checker.onRestored(OptionalLong.of(4));
        createWhole("chk-2");
        createWhole("chk-3");
        createWhole("chk-4");
        checker.checkFinal();

        assertThat(findings.all()).isEmpty();
    }

    @Test
    void shouldFindThatNoCheckpointIsLeft() throws IOException {
        Files.createDirectory(directory);
        checker.checkFinal();

        assertThat(findings.all()).singleElement().asString().contains("found=[]");
    }

    @Test
    void shouldFindAHalfWrittenCheckpoint() throws IOException {
        createWhole("chk-1");
        Files.createDirectory(directory.resolve("chk-2"));
        checker.checkFinal();

        assertThat(findings.all()).singleElement().asString().contains("checkpoint=chk-2 is left half-written");
    }
}

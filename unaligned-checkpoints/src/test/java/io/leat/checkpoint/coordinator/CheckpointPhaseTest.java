package io.leat.checkpoint.coordinator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class CheckpointPhaseTest {
    /** One row a phase; x marks each phase that may follow, in the order of the enum. */
    @ParameterizedTest
    @CsvSource({
        //            IDLE COLL SEAL NOTI RETI ABOR DONE FAIL
        "IDLE,        .    x    .    .    .    .    .    .",
        "COLLECTING,  .    .    x    .    .    x    .    .",
        "SEALING,     .    .    .    x    .    x    .    .",
        "NOTIFYING,   .    .    .    .    x    .    .    .",
        "RETIRING,    x    .    .    .    .    .    x    .",
        "ABORTING,    x    .    .    .    .    .    .    x",
        "DONE,        .    .    .    .    .    .    .    .",
        "FAILED,      .    .    .    .    .    .    .    .",
    })
    void shouldFollowItsTable(CheckpointPhase phase, String row) {
        String[] marks = row.trim().split(" +", -1);
        assertThat(marks).hasSameSizeAs(CheckpointPhase.values());
        int column = 0;
        for (CheckpointPhase next : CheckpointPhase.values()) {
            assertThat(phase.successors().contains(next))
                    .as("%s -> %s", phase, next)
                    .isEqualTo(marks[column++].equals("x"));
        }
        assertThat(phase.isTerminal()).isEqualTo(!row.contains("x"));
    }
}

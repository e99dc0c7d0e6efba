package io.leat.cli.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.leat.api.execution.JobExecutionResult;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RunSummaryTest {
    @Test
    void shouldGiveEveryFigureToScripts() {
        RunSummary summary = new RunSummary(
                result(3, OptionalLong.of(4)),
                6,
                new GarbageCollection(2, 15),
                Map.of("windows_hit", 5L),
                Path.of("out"));

        assertThat(summary.json())
                .containsEntry("records_in", 1_000_000L)
                .containsEntry("records_out", 10L)
                .containsEntry("records_skipped", 3L)
                .containsEntry("records_late", 8L)
                .containsEntry("seconds", 2.0)
                .containsEntry("records_per_second", 500_000.0)
                .containsEntry("checkpoints_completed", 7L)
                .containsEntry("checkpoints_failed", 6L)
                .containsEntry("score", Map.of("windows_hit", 5L))
                .containsEntry("off_heap_peak_bytes", 3L << 20)
                .containsEntry("gc_pause_ms", 15L)
                .containsEntry("restored_checkpoint", 4L)
                .containsEntry("output", "out");
    }

    @Test
    void shouldGiveNullForWhatThereIsNot() {
        RunSummary summary = new RunSummary(
                result(0, OptionalLong.empty()), 0, new GarbageCollection(0, 0), Map.of(), Path.of("out"));

        assertThat(summary.json()).containsEntry("restored_checkpoint", null).containsEntry("score", null);
    }

    @Test
    void shouldShowPeopleWhatMatters() {
        RunSummary summary = new RunSummary(
                result(3, OptionalLong.empty()),
                6,
                new GarbageCollection(2, 15),
                Map.of("windows_hit", 5L),
                Path.of("out"));

        assertThat(summary.table())
                .containsPattern("records skipped +3\n")
                .containsPattern("records late +8\n")
                .containsPattern("checkpoints failed +6\n")
                .containsPattern("records/s +500 k\n")
                .containsPattern("off-heap peak, managed +2 MiB\n")
                .containsPattern("GC +2 x, 15 ms\n")
                .containsPattern("windows hit +5\n")
                .doesNotContain("restored", "reserve");
    }

    private static JobExecutionResult result(long skipped, OptionalLong restored) {
        return new JobExecutionResult(
                "job",
                1_000_000,
                10,
                skipped,
                8,
                2_000_000_000L,
                7,
                restored,
                false,
                Map.of("managed", 2L << 20, "network", 1L << 20, "reserve", 0L));
    }
}

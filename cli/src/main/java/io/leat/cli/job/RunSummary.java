package io.leat.cli.job;

import io.leat.api.execution.JobExecutionResult;
import io.leat.cli.console.TextTable;
import io.leat.report.markup.Numbers;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run did, for people and for scripts. Immutable.
 *
 * @param result            of the engine
 * @param checkpointsFailed how many checkpoints could not be taken or stored
 * @param gc                what the collectors did meanwhile
 * @param score             what the job found measured against what is known, by name; empty where there is none
 * @param output            where the results are
 */
public record RunSummary(
        JobExecutionResult result, long checkpointsFailed, GarbageCollection gc, Map<String, Long> score, Path output) {
    private static final double NANOS = 1e9;

    /** The time the engine worked. */
    public double seconds() {
        return result.netRuntimeNs() / NANOS;
    }

    /** Records in a second. */
    public double recordsPerSecond() {
        return result.netRuntimeNs() == 0 ? 0 : result.recordsIn() / seconds();
    }

    /** The fields of {@code --json}. */
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("job", result.jobName());
        json.put("records_in", result.recordsIn());
        json.put("records_out", result.recordsOut());
        json.put("records_skipped", result.recordsSkipped());
        json.put("records_late", result.recordsLate());
        json.put("seconds", seconds());
        json.put("records_per_second", recordsPerSecond());
        json.put("checkpoints_completed", result.checkpointsCompleted());
        json.put("checkpoints_failed", checkpointsFailed);
        json.put("score", score.isEmpty() ? null : score);
        json.put("off_heap_peak_bytes", offHeapPeakBytes());
        json.put("off_heap_peak_bytes_by_budget", new TreeMap<>(result.offHeapPeakBytes()));
        json.put("gc_count", gc.count());
        json.put("gc_pause_ms", gc.pauseMs());
        json.put(
                "restored_checkpoint",
                result.restoredCheckpoint().isPresent()
                        ? result.restoredCheckpoint().getAsLong()
                        : null);
        json.put("already_finished", result.alreadyFinished());
        json.put("output", output.toString());
        return json;
    }

    /** The table that a person sees at the end. */
    public String table() {
        TextTable table = new TextTable("", "");
        table.row("records in", Numbers.whole(result.recordsIn()));
        table.row("records out", Numbers.whole(result.recordsOut()));
        if (result.recordsSkipped() > 0) {
            table.row("records skipped", Numbers.whole(result.recordsSkipped()));
        }
        if (result.recordsLate() > 0) {
            table.row("records late", Numbers.whole(result.recordsLate()));
        }
        table.row("seconds", Numbers.fixed(seconds(), 2));
        table.row("records/s", Numbers.brief(recordsPerSecond()));
        table.row("checkpoints", Numbers.whole(result.checkpointsCompleted()));
        if (checkpointsFailed > 0) {
            table.row("checkpoints failed", Numbers.whole(checkpointsFailed));
        }
        result.restoredCheckpoint().ifPresent(id -> table.row("restored checkpoint", Long.toString(id)));
        usedBudgets().forEach((budget, bytes) -> table.row("off-heap peak, " + budget, Numbers.bytes(bytes)));
        table.row("GC", gc.count() + " x, " + gc.pauseMs() + " ms");
        score.forEach((name, value) -> table.row(name.replace('_', ' '), Numbers.whole(value)));
        return table.toString();
    }

    /** The off-heap peak of each budget that was used at all. */
    public Map<String, Long> usedBudgets() {
        Map<String, Long> used = new TreeMap<>(result.offHeapPeakBytes());
        used.values().removeIf(bytes -> bytes == 0);
        return used;
    }

    private long offHeapPeakBytes() {
        return result.offHeapPeakBytes().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}

package io.leat.cli.job;

import io.leat.api.execution.JobProgress;
import io.leat.report.markup.Numbers;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line that shows how a running job is doing. Rates are those since the line before. One owner. */
final class LiveLine {
    private static final Pattern CHECKPOINTS = Pattern.compile("checkpoints (\\d+)");
    private static final double NANOS = 1e9;

    private long beforeNs;
    private long recordsBefore;

    /** Begins to measure at a moment. */
    LiveLine(long startNs) {
        beforeNs = startNs;
    }

    /** The line for a moment after the one before. */
    String at(long nowNs, JobProgress progress) {
        double seconds = Math.max(1, nowNs - beforeNs) / NANOS;
        double rate = (progress.recordsIn() - recordsBefore) / seconds;
        beforeNs = nowNs;
        recordsBefore = progress.recordsIn();
        String failed = progress.checkpointsFailed() == 0 ? "" : " (" + progress.checkpointsFailed() + " failed)";
        return Numbers.brief(rate) + " records/s | in " + Numbers.brief((double) progress.recordsIn()) + " | watermark "
                + watermark(progress.watermark()) + " | back-pressured " + progress.backPressuredSubtasks()
                + " | checkpoints " + progress.checkpointsCompleted() + failed;
    }

    /** The completed checkpoints that a line tells of, where it tells of them. */
    static OptionalLong checkpointsIn(String line) {
        Matcher matcher = CHECKPOINTS.matcher(line);
        return matcher.find() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }

    private static String watermark(long watermarkMs) {
        if (watermarkMs == Long.MIN_VALUE) {
            return "none";
        }
        return watermarkMs == Long.MAX_VALUE
                ? "end"
                : Instant.ofEpochMilli(watermarkMs).toString();
    }
}

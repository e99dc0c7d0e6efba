package io.leat.cli.job;

import io.leat.api.execution.JobProgress;
import io.leat.report.markup.Numbers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line that shows how a running job is doing. Rates are those since the line before. One owner. */
final class LiveLine {
    private static final Pattern FORM = Pattern.compile("\\| in ([\\d\u2009]+) \\|.*\\| checkpoints (\\d+)");
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
        return Numbers.brief(rate) + " records/s | in " + Numbers.whole(progress.recordsIn()) + " | watermark "
                + watermark(progress.watermark()) + " | back-pressured " + progress.backPressuredSubtasks()
                + " | checkpoints " + progress.checkpointsCompleted() + failed;
    }

    /** What a line tells of a run, where it is such a line. */
    static Optional<Seen> read(String line) {
        Matcher matcher = FORM.matcher(line);
        if (!matcher.find()) {
            return Optional.empty();
        }
        long recordsIn = Long.parseLong(matcher.group(1).replace("\u2009", ""));
        return Optional.of(new Seen(recordsIn, Long.parseLong(matcher.group(2))));
    }

    private static String watermark(long watermarkMs) {
        if (watermarkMs == Long.MIN_VALUE) {
            return "none";
        }
        return watermarkMs == Long.MAX_VALUE
                ? "end"
                : Instant.ofEpochMilli(watermarkMs)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString();
    }

    /**
     * What a line told.
     *
     * @param recordsIn            records the sources had emitted
     * @param checkpointsCompleted checkpoints that had completed
     */
    record Seen(long recordsIn, long checkpointsCompleted) {}
}

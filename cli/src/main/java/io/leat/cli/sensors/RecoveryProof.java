package io.leat.cli.sensors;

import io.leat.cli.console.Console;
import io.leat.cli.console.FailedException;
import io.leat.cli.job.ChildRun;
import io.leat.cli.job.CommittedRows;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shows that a run which is killed and resumed leaves the same output as one that was not: runs the job to its end, runs
 * it again and kills it with SIGKILL half way, resumes it, and compares the committed lines of both, sorted, byte for
 * byte. Every run has a JVM of its own.
 */
public final class RecoveryProof {
    /** The field of the summary that holds the verdict. */
    public static final String RECOVERY = "recovery";

    /** The field of the verdict that says whether both outputs are the same. */
    public static final String SAME = "same";

    private static final long CHECKPOINTS_BEFORE_KILL = 2;

    private final Console console;
    private final List<String> job;
    private final String interval;
    private final Path output;

    /**
     * For one proof.
     *
     * @param job      the call that runs the job, without output and checkpoints
     * @param interval between checkpoints
     * @param output   where the resumed run leaves its results
     */
    public RecoveryProof(Console console, List<String> job, String interval, Path output) {
        this.console = console;
        this.job = List.copyOf(job);
        this.interval = interval;
        this.output = output;
    }

    /**
     * Runs the proof.
     *
     * @return the fields of the resumed run's summary, and under {@link #RECOVERY} what was shown
     * @throws FailedException if nothing could be shown
     */
    public Map<String, Object> run() throws InterruptedException {
        try {
            Path work = Files.createTempDirectory("leat-proof-");
            try {
                return run(work.resolve("uninterrupted"), work.resolve("checkpoints"));
            } finally {
                delete(work);
            }
        } catch (IOException e) {
            throw new FailedException("the proof could not be run: " + e, e);
        }
    }

    private Map<String, Object> run(Path reference, Path checkpoints) throws IOException, InterruptedException {
        console.say("1 of 3: a run that nobody interrupts");
        Map<String, Object> whole = ChildRun.start(call("--output", reference)).finish();
        long half = ((Number) whole.get("records_in")).longValue() / 2;

        console.say("2 of 3: the same run, to be killed with SIGKILL half way");
        Optional<ChildRun.Progress> killed =
                ChildRun.start(checkpointed("--checkpoint-dir", checkpoints)).killAfter(half, CHECKPOINTS_BEFORE_KILL);
        if (killed.isEmpty()) {
            throw new FailedException("the run ended before it could be killed: give a higher --repeat");
        }
        console.say("killed after " + killed.get().recordsIn() + " records and "
                + killed.get().checkpointsCompleted() + " checkpoints");

        console.say("3 of 3: the killed run, resumed");
        Map<String, Object> summary = new LinkedHashMap<>(
                ChildRun.start(checkpointed("--resume", checkpoints)).finish());
        summary.put(RECOVERY, verdict(reference, killed.get()));
        return summary;
    }

    private Map<String, Object> verdict(Path reference, ChildRun.Progress killed) throws IOException {
        List<String> expected = CommittedRows.sorted(reference);
        List<String> actual = CommittedRows.sorted(output);
        Map<String, Object> verdict = new LinkedHashMap<>();
        verdict.put("killed_after_records", killed.recordsIn());
        verdict.put("killed_after_checkpoints", killed.checkpointsCompleted());
        verdict.put("lines_uninterrupted", expected.size());
        verdict.put("lines_recovered", actual.size());
        verdict.put(SAME, expected.equals(actual));
        return verdict;
    }

    private List<String> checkpointed(String option, Path checkpoints) {
        List<String> call = call("--output", output);
        call.addAll(List.of(option, checkpoints.toString(), "--checkpoint-interval", interval));
        return call;
    }

    private List<String> call(String option, Path directory) {
        List<String> call = new ArrayList<>(job);
        call.addAll(List.of(option, directory.toString(), "--json", "--progress"));
        return call;
    }

    private static void delete(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException e) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

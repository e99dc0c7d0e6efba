package io.leat.cli.job;

import com.fasterxml.jackson.jr.ob.JSON;
import io.leat.cli.console.FailedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A run in a JVM of its own, seen through its live line and its summary. Used once, by one thread; ends with this JVM.
 */
public final class ChildRun {
    private final Process process;
    private final Thread ending;
    private LiveLine.Seen last = new LiveLine.Seen(0, 0);
    private String complaint = "";

    private ChildRun(Process process) {
        this.process = process;
        this.ending = new Thread(process::destroyForcibly, "leat-end-child");
        Runtime.getRuntime().addShutdownHook(ending);
    }

    /**
     * Starts a call.
     *
     * @param arguments with {@code --json --progress}
     */
    public static ChildRun start(List<String> arguments) throws IOException {
        return new ChildRun(new ProcessBuilder(OwnJvm.command(arguments)).start());
    }

    /**
     * Waits for the end.
     *
     * @return the fields of its summary
     * @throws FailedException if it did not end well
     */
    public Map<String, Object> finish() throws IOException, InterruptedException {
        CompletableFuture<String> out = CompletableFuture.supplyAsync(this::readOut);
        follow(Long.MAX_VALUE, Long.MAX_VALUE);
        int code = end();
        if (code != 0) {
            throw new FailedException("a run ended with exit code " + code + ": " + complaint);
        }
        return JSON.std.mapFrom(out.join());
    }

    /**
     * Kills the run, with no chance to do anything more, once it has gone so far.
     *
     * @return how far it had come, unless it ended before
     */
    public Optional<Progress> killAfter(long recordsIn, long checkpoints) throws IOException, InterruptedException {
        boolean reached = follow(recordsIn, checkpoints);
        process.destroyForcibly();
        end();
        return reached ? Optional.of(new Progress(last.recordsIn(), last.checkpointsCompleted())) : Optional.empty();
    }

    private int end() throws InterruptedException {
        int code = process.waitFor();
        Runtime.getRuntime().removeShutdownHook(ending);
        return code;
    }

    private boolean follow(long recordsIn, long checkpoints) throws IOException {
        BufferedReader err = process.errorReader();
        for (String line = err.readLine(); line != null; line = err.readLine()) {
            Optional<LiveLine.Seen> seen = LiveLine.read(line);
            if (seen.isEmpty()) {
                complaint = line;
                continue;
            }
            last = seen.get();
            if (last.recordsIn() >= recordsIn && last.checkpointsCompleted() >= checkpoints) {
                return true;
            }
        }
        return false;
    }

    private String readOut() {
        return process.inputReader().lines().findFirst().orElse("{}");
    }

    /**
     * How far a run had come.
     *
     * @param recordsIn            records the sources had emitted
     * @param checkpointsCompleted checkpoints that had completed
     */
    public record Progress(long recordsIn, long checkpointsCompleted) {}
}

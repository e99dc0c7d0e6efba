package io.leat.cli.job;

import io.leat.api.datastream.StreamExecutionEnvironment;
import io.leat.api.execution.JobClient;
import io.leat.api.execution.JobDescriptionException;
import io.leat.api.execution.JobExecutionException;
import io.leat.api.execution.JobExecutionResult;
import io.leat.cli.console.Console;
import io.leat.cli.console.FailedException;
import io.leat.cli.console.RefusedException;
import java.util.Optional;
import org.agrona.concurrent.SystemNanoClock;

/**
 * A job that runs from the command line, with a live line and an ear for signals. Closed when its summary is shown: until
 * then a signal stops the job and does not end the JVM.
 */
public final class JobRun implements AutoCloseable {
    private static final long LIVE_PERIOD_MS = 200;

    private final Console console;
    private final JobClient client;
    private final boolean live;
    private final GarbageCollection before = GarbageCollection.soFar();
    private final StopOnSignal signal;

    private JobRun(Console console, JobClient client, boolean live) {
        this.console = console;
        this.client = client;
        this.live = live;
        this.signal = StopOnSignal.open(client);
    }

    /**
     * Starts a described job.
     *
     * @param live whether to show a live line; one is shown anyway where a person sees it
     * @throws RefusedException if it cannot run as described; nothing was begun
     */
    public static JobRun start(Console console, boolean live, StreamExecutionEnvironment environment) {
        try {
            return new JobRun(console, environment.executeAsync(), live || console.isTerminal());
        } catch (JobDescriptionException e) {
            throw new RefusedException(e.getMessage(), e);
        }
    }

    /**
     * Waits for the end.
     *
     * @throws FailedException if the job failed; says where
     */
    public JobExecutionResult await() throws InterruptedException {
        Optional<LiveProgress> progress = live
                ? Optional.of(LiveProgress.open(console, client, SystemNanoClock.INSTANCE, LIVE_PERIOD_MS))
                : Optional.empty();
        try {
            return client.await();
        } catch (JobExecutionException e) {
            throw new FailedException(e.getMessage(), e);
        } finally {
            progress.ifPresent(LiveProgress::close);
        }
    }

    /** How many checkpoints failed; the job went on without them. */
    public long checkpointsFailed() {
        return client.progress().checkpointsFailed();
    }

    /** What the collectors did since the start. */
    public GarbageCollection garbageCollection() {
        return GarbageCollection.soFar().since(before);
    }

    /** Whether a signal has told the job to stop before its end. */
    public boolean isStopped() {
        return signal.isStopping();
    }

    @Override
    public void close() {
        signal.close();
    }
}

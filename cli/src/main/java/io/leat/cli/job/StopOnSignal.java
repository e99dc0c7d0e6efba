package io.leat.cli.job;

import io.leat.api.execution.JobClient;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * While it is open, SIGTERM and SIGINT end the job with a last checkpoint, and the JVM waits (a while) until it has been
 * closed: until the job has ended and its summary is shown. The JVM then ends with 128 plus the number of the signal,
 * as the shell's custom is: 143 or 130.
 */
final class StopOnSignal implements AutoCloseable {
    private static final long PATIENCE_S = 30;

    private final JobClient client;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "leat-stop-on-signal");
    private volatile boolean stopping;

    private StopOnSignal(JobClient client) {
        this.client = client;
    }

    /** Begins to listen. */
    static StopOnSignal open(JobClient client) {
        StopOnSignal signal = new StopOnSignal(client);
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    /** Whether a signal has come. */
    boolean isStopping() {
        return stopping;
    }

    @Override
    public void close() {
        ended.countDown();
        if (!stopping) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The signal came just now: the hook runs, finds the job ended, and lets the JVM go.
            }
        }
    }

    private void stop() {
        stopping = true;
        client.stopWithCheckpoint();
        try {
            ended.await(PATIENCE_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

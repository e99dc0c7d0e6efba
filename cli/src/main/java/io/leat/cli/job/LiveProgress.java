package io.leat.cli.job;

import io.leat.api.execution.JobClient;
import io.leat.cli.console.Console;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.NanoClock;

/**
 * Keeps a live line on stderr while a job runs: on a terminal one line that changes in place, elsewhere a line each
 * time. Its thread ends when it is closed, by whoever opened it.
 */
final class LiveProgress implements AutoCloseable {
    private static final String RETURN_AND_CLEAR = "\r\u001b[K";

    private final Console console;
    private final JobClient client;
    private final NanoClock clock;
    private final LiveLine line;
    private final ScheduledExecutorService timer;
    private ScheduledFuture<?> task;

    private LiveProgress(Console console, JobClient client, NanoClock clock) {
        this.console = console;
        this.client = client;
        this.clock = clock;
        this.line = new LiveLine(clock.nanoTime());
        this.timer = Executors.newSingleThreadScheduledExecutor(LiveProgress::thread);
    }

    /** Begins to show. */
    static LiveProgress open(Console console, JobClient client, NanoClock clock, long periodMs) {
        LiveProgress progress = new LiveProgress(console, client, clock);
        progress.task = progress.timer.scheduleAtFixedRate(progress::show, periodMs, periodMs, TimeUnit.MILLISECONDS);
        return progress;
    }

    @Override
    public void close() {
        task.cancel(false);
        timer.shutdown();
        try {
            timer.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (console.isTerminal()) {
            console.err().print(RETURN_AND_CLEAR);
            console.err().flush();
        }
    }

    private void show() {
        String text = line.at(clock.nanoTime(), client.progress());
        if (console.isTerminal()) {
            console.err().print(RETURN_AND_CLEAR + text);
            console.err().flush();
        } else {
            console.err().println(text);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "leat-live-line");
        thread.setDaemon(true);
        return thread;
    }
}

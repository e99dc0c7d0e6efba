package io.leat.jmh.exchange;

import java.util.function.Supplier;

/** Sends a record, which a thread of its own sends back. The ends of that thread are made by it. */
public final class PingPong {
    private final Sender there;
    private final Receiver back;
    private final Message message = new Message();
    private final Tally tally = new Tally();
    private final Stop stop = new Stop();
    private final Thread answering;

    /** Starts the thread that answers. */
    public PingPong(Sender there, Supplier<Receiver> arriving, Supplier<Sender> answer, Receiver back) {
        this.there = there;
        this.back = back;
        Stop given = stop;
        this.answering = new Thread(() -> answer(arriving.get(), answer.get(), given), "bench-answering");
        answering.setDaemon(true);
        answering.start();
    }

    /**
     * There and back.
     *
     * @return all rounds so far
     */
    public long round() {
        message.fill(tally.count());
        send(there, message, stop);
        while (back.receive(tally) == 0) {
            if (!answering.isAlive()) {
                throw new IllegalStateException("rounds=" + tally.count() + ": the answering thread died");
            }
            Thread.onSpinWait();
        }
        return tally.count();
    }

    /** Ends the thread; the memory may be freed afterwards. */
    public void stop() throws InterruptedException {
        stop.stopped = true;
        answering.join();
    }

    private static void answer(Receiver arriving, Sender back, Stop stop) {
        Message message = new Message();
        Tally arrived = new Tally();
        while (!stop.stopped) {
            if (arriving.receive(arrived) == 0) {
                Thread.onSpinWait();
            } else {
                message.fill(arrived.count() - 1);
                send(back, message, stop);
            }
        }
    }

    private static void send(Sender sender, Message message, Stop stop) {
        while (!sender.send(message)) {
            if (stop.stopped) {
                return;
            }
            sender.flush();
            Thread.onSpinWait();
        }
        sender.flush();
    }

    private static final class Stop extends Padded {
        private volatile boolean stopped;
    }
}

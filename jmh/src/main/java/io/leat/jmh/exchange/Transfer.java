package io.leat.jmh.exchange;

/**
 * Moves records from a thread of its own to the thread that calls it, as two agents do: work batches with a flush at
 * their end, and spinning where there is nothing to do. Both sides count; the reader checks what it read.
 */
public final class Transfer {
    private static final int BATCH = 256;

    private final Sender sender;
    private final Receiver receiver;
    private final Tally tally = new Tally();
    private final Thread producer;
    private volatile long wanted;
    private volatile boolean stopped;

    /** Starts the producer. */
    public Transfer(Sender sender, Receiver receiver) {
        this.sender = sender;
        this.receiver = receiver;
        this.producer = new Thread(this::produce, "bench-producer");
        producer.setDaemon(true);
        producer.start();
    }

    /**
     * Moves so many records more.
     *
     * @param count a multiple of 256
     * @return all records read so far
     */
    public long move(int count) {
        long end = wanted + count;
        wanted = end;
        while (tally.count() < end) {
            if (receiver.receive(tally) == 0) {
                if (!producer.isAlive()) {
                    throw new IllegalStateException("read=" + tally.count() + " wanted=" + end + ": producer died");
                }
                Thread.onSpinWait();
            }
        }
        tally.check();
        return end;
    }

    /** Ends the producer; the memory of the exchange may be freed afterwards. */
    public void stop() throws InterruptedException {
        stopped = true;
        producer.join();
    }

    private void produce() {
        Message message = new Message();
        long sent = 0;
        while (!stopped) {
            long end = Math.min(wanted, sent + BATCH);
            long before = sent;
            while (sent < end && !stopped) {
                message.fill(sent);
                if (sender.send(message)) {
                    sent++;
                } else {
                    Thread.onSpinWait();
                }
            }
            if (sent == before) {
                Thread.onSpinWait();
            } else {
                sender.flush();
            }
        }
    }
}

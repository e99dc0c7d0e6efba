package io.leat.jmh.exchange;

import java.util.function.Supplier;

/**
 * Moves records from a thread of its own to the thread that calls it, as two agents do: work batches with a flush at
 * their end, and spinning where there is nothing to do. Both sides count; the reader checks what it read.
 *
 * <p>Each end is made by the thread that uses it, so that their objects lie apart.
 */
public final class Transfer {
    private static final int BATCH = 256;

    private final Receiver receiver;
    private final Tally tally = new Tally();
    private final Orders orders = new Orders();
    private final Thread producer;

    /** Starts the producer. */
    public Transfer(Supplier<Sender> sender, Supplier<Receiver> receiver) {
        Orders given = orders;
        this.producer = new Thread(() -> produce(sender.get(), given), "bench-producer");
        this.receiver = receiver.get();
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
        long end = orders.wanted + count;
        orders.wanted = end;
        Receiver from = receiver;
        while (tally.count() < end) {
            if (from.receive(tally) == 0) {
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
        orders.stopped = true;
        producer.join();
    }

    private static void produce(Sender sender, Orders orders) {
        Message message = new Message();
        long sent = 0;
        while (!orders.stopped) {
            long target = Math.min(orders.wanted, sent + BATCH);
            if (sent == target) {
                Thread.onSpinWait();
            }
            sent = sendBatch(sender, message, sent, target, orders);
        }
    }

    /** One duty cycle: what there is room for, then a flush. */
    private static long sendBatch(Sender sender, Message message, long from, long to, Orders orders) {
        long sent = from;
        while (sent < to) {
            message.fill(sent);
            if (sender.send(message)) {
                sent++;
            } else if (orders.stopped) {
                return sent;
            } else {
                Thread.onSpinWait();
            }
        }
        if (to > from) {
            sender.flush();
        }
        return sent;
    }

    /** What the producer is told. */
    private static final class Orders extends Padded {
        private volatile long wanted;
        private volatile boolean stopped;
    }
}

package io.leat.network.channel;

/**
 * A queue of frames from one producer to one consumer, in off-heap pages of their job.
 *
 * <p>The writer belongs to the producer's thread, the reader to the consumer's. The channel holds the memory of both
 * and gives all of it back when it is closed, by whoever made it, after both threads have stopped using their ends and
 * the closing thread knows so (has joined them, say).
 */
public final class Channel implements AutoCloseable {
    private final String name;
    private final ChannelCredit credit;
    private final ChannelWriter writer;
    private final ChannelReader reader;
    private boolean closed;

    /**
     * Opens a channel, which takes its own pages at once.
     *
     * @param name the name in messages
     * @param memory the network memory of the job
     * @param config what the channel may take of it
     */
    public Channel(String name, ChannelMemory memory, ChannelConfig config) {
        this.name = name;
        String owner = "channel=" + name;
        int pageBytes = memory.config().pageBytes();
        credit = new ChannelCredit(memory, owner, config);
        PageRing ring = new PageRing(pageBytes, credit.maxQueuedPages());
        writer = new ChannelWriter(
                ring,
                credit,
                new SpillQueue(memory, owner),
                new RecordAssembly(memory, owner + " side=writer", config.maxRecordBytes()),
                pageBytes);
        reader = new ChannelReader(
                ring, credit, new RecordAssembly(memory, owner + " side=reader", config.maxRecordBytes()), pageBytes);
    }

    /**
     * The name of the channel.
     *
     * @return the name given at the start
     */
    public String name() {
        return name;
    }

    /**
     * The producer's end.
     *
     * @return the one writer
     */
    public ChannelWriter writer() {
        return writer;
    }

    /**
     * The consumer's end.
     *
     * @return the one reader
     */
    public ChannelReader reader() {
        return reader;
    }

    /** Gives all memory back and deletes the spill file, whatever is still queued. A second call is an error. */
    @Override
    public void close() {
        if (closed) {
            throw new IllegalStateException("channel closed twice: channel=" + name);
        }
        closed = true;
        try {
            writer.close();
        } finally {
            reader.close();
            credit.close();
        }
    }
}

package io.leat.network.channel;

/**
 * A queue of frames from one producer to one consumer, or to several of which each reads all of it, in off-heap pages of
 * their job. What several read is written once and shared; the slowest of them decides when a page is free again.
 *
 * <p>The writer belongs to the producer's thread, a reader to its consumer's. The channel holds the memory of all
 * ends and gives all of it back when it is closed, by whoever made it, after all threads have stopped using their ends and
 * the closing thread knows so (has joined them, say).
 */
public final class Channel implements AutoCloseable {
    private final String name;
    private final ChannelCredit credit;
    private final ChannelWriter writer;
    private final PageReturn pages;
    private final ChannelReader[] readers;
    private boolean closed;

    /**
     * Opens a channel with one reader. It takes its own pages at once.
     *
     * @param name the name in messages
     * @param memory the network memory of the job
     * @param config what the channel may take of it
     */
    public Channel(String name, ChannelMemory memory, ChannelConfig config) {
        this(name, memory, config, 1);
    }

    /**
     * Opens a channel that several read, each all of it. It takes its own pages at once.
     *
     * @param name the name in messages
     * @param memory the network memory of the job
     * @param config what the channel may take of it
     * @param readerCount how many read it
     */
    public Channel(String name, ChannelMemory memory, ChannelConfig config, int readerCount) {
        this.name = name;
        String owner = "channel=" + name;
        int pageBytes = memory.config().pageBytes();
        credit = new ChannelCredit(memory, owner, config);
        PageRing ring = new PageRing(pageBytes, credit.maxQueuedPages(), readerCount);
        pages = readerCount == 1 ? new PageReturn.ByReader(ring, credit) : new PageReturn.ByWriter(ring, credit);
        credit.returnsBy(pages);
        writer = new ChannelWriter(
                ring,
                credit,
                new SpillQueue(memory, owner),
                new RecordAssembly(memory, owner + " side=writer", config.maxRecordBytes()),
                pageBytes);
        readers = new ChannelReader[readerCount];
        for (int i = 0; i < readerCount; i++) {
            RecordAssembly assembly = new RecordAssembly(memory, owner + " side=reader", config.maxRecordBytes());
            readers[i] = new ChannelReader(ring, i, pages, assembly, pageBytes);
        }
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
     * The consumer's end of a channel with one reader.
     *
     * @return the one reader
     */
    public ChannelReader reader() {
        if (readers.length != 1) {
            throw new IllegalStateException("channel=" + name + " readers=" + readers.length + ": say which");
        }
        return readers[0];
    }

    /**
     * A consumer's end.
     *
     * @param number which one, from 0
     * @return the reader with that number
     */
    public ChannelReader reader(int number) {
        return readers[number];
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
            pages.close();
            for (ChannelReader reader : readers) {
                reader.close();
            }
            credit.close();
        }
    }
}

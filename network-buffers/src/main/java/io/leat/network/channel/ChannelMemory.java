package io.leat.network.channel;

import io.leat.memory.budget.BudgetKind;
import io.leat.memory.budget.MemoryBudgets;
import io.leat.memory.page.Page;
import io.leat.memory.page.PagePool;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * The network memory of one job: one pool of pages, and quotas that say who may take how many of them.
 *
 * <p>Safe for use by many threads; the counters may be read from any. Whoever made it closes it after all channels of
 * the job are closed; that frees the memory.
 *
 * <p>Invariant: the pool has a page for every page that the quotas, the own pages and the spill pages of all channels
 * can allow at once.
 */
public final class ChannelMemory implements AutoCloseable {
    private final MemoryBudgets budgets;
    private final ChannelMemoryConfig config;
    private final PagePool pool;
    private final PageQuota floating;
    private final PageQuota parking;
    private final PageQuota overdraft;
    private final Supplier<Path> spillDirectory;
    private final AtomicInteger channels = new AtomicInteger();
    private final AtomicInteger spillFiles = new AtomicInteger();
    private final AtomicLong spilledBytes = new AtomicLong();
    private final AtomicLong spilledBytesEver = new AtomicLong();

    /**
     * Reserves the network memory of a job.
     *
     * @param job the name of the job, for messages
     * @param budgets where the memory is reserved
     * @param config how it is divided
     * @param spillDirectory the directory for spill files, asked for when the first is needed
     */
    public ChannelMemory(String job, MemoryBudgets budgets, ChannelMemoryConfig config, Supplier<Path> spillDirectory) {
        this.budgets = budgets;
        this.config = config;
        this.pool = new PagePool(budgets, BudgetKind.NETWORK, "network of " + job, config.pageBytes(), config.pages());
        this.floating = new PageQuota(config.floatingPages());
        this.parking = new PageQuota(config.parkingPages());
        this.overdraft = new PageQuota(config.overdraftPages());
        this.spillDirectory = spillDirectory;
    }

    /**
     * How the memory is divided.
     *
     * @return the configuration given at the start
     */
    public ChannelMemoryConfig config() {
        return config;
    }

    /**
     * The pages that hold something now, in all channels.
     *
     * @return the leased pages of the pool
     */
    public int pagesInUse() {
        return pool.inUse();
    }

    /**
     * The floating pages that channels have borrowed now.
     *
     * @return a number of pages
     */
    public int floatingPages() {
        return floating.taken();
    }

    /**
     * The parking pages that channels have borrowed now.
     *
     * @return a number of pages
     */
    public int parkedPages() {
        return parking.taken();
    }

    /**
     * The most parking pages that were ever borrowed at once.
     *
     * @return a number of pages
     */
    public int peakParkedPages() {
        return parking.peak();
    }

    /**
     * The overdraft pages in use now.
     *
     * @return a number of pages
     */
    public int overdraftPages() {
        return overdraft.taken();
    }

    /**
     * The most overdraft pages that were ever in use at once.
     *
     * @return a number of pages
     */
    public int peakOverdraftPages() {
        return overdraft.peak();
    }

    /**
     * What lies in spill files now.
     *
     * @return the bytes of whole pages
     */
    public long spilledBytes() {
        return spilledBytes.get();
    }

    /**
     * What was ever written to spill files.
     *
     * @return the bytes of whole pages
     */
    public long spilledBytesEver() {
        return spilledBytesEver.get();
    }

    /** Frees the pages. All channels have been closed before. */
    @Override
    public void close() {
        pool.close();
    }

    MemoryBudgets budgets() {
        return budgets;
    }

    PageQuota floating() {
        return floating;
    }

    PageQuota parking() {
        return parking;
    }

    PageQuota overdraft() {
        return overdraft;
    }

    Page tryAcquire(String owner) {
        return pool.tryAcquire(owner);
    }

    void channelOpened(String owner) {
        if (channels.incrementAndGet() > config.channels()) {
            channels.decrementAndGet();
            throw new IllegalStateException("more channels than the network memory was divided for: pool=" + pool.name()
                    + " channels=" + config.channels() + " refused=" + owner
                    + "; raise ChannelMemoryConfig.channels");
        }
    }

    void channelClosed() {
        channels.decrementAndGet();
    }

    Path spillDirectory() {
        return spillDirectory.get();
    }

    String nextSpillName() {
        return "channel-" + spillFiles.incrementAndGet() + ".spill";
    }

    void spilled(long bytes) {
        spilledBytes.addAndGet(bytes);
        spilledBytesEver.addAndGet(bytes);
    }

    void unspilled(long bytes) {
        spilledBytes.addAndGet(-bytes);
    }
}

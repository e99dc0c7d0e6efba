package io.leat.runtime.engine;

import io.leat.api.execution.JobDescriptionException;
import io.leat.memory.budget.BudgetKind;
import io.leat.memory.budget.MemoryBudgets;
import io.leat.memory.page.PagePool;
import io.leat.network.channel.Channel;
import io.leat.network.channel.ChannelConfig;
import io.leat.network.channel.ChannelMemory;
import io.leat.network.channel.ChannelMemoryConfig;
import io.leat.runtime.graph.ExecutionGraph;
import io.leat.state.backend.KeyedStateBackend;
import io.leat.state.backend.OffHeapStateBackend;
import io.leat.state.keygroup.KeyGroupRange;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.agrona.CloseHelper;
import org.agrona.LangUtil;

/**
 * The off-heap memory of one job: a pool of pages for state and one for channels, each within its budget. Owned by the
 * thread that starts and the thread that ends the job; the pools in it are safe for all.
 */
final class JobMemory implements AutoCloseable {
    private static final int EXCLUSIVE_PAGES = 2;
    private static final int STAGING_PAGES = 1;

    private final MemoryBudgets budgets;
    private final PagePool managed;
    private final int maxEntryBytes;
    private final ChannelMemory network;
    private final SpillDirectory spillDirectory;
    private final List<Channel> channels = new ArrayList<>();
    private final List<KeyedStateBackend> backends = new ArrayList<>();

    JobMemory(String jobName, ExecutionGraph graph, JobSettings settings, EngineEnvironment environment) {
        JobSettings.Memory sizes = settings.memory();
        Map<BudgetKind, Long> limits = new EnumMap<>(BudgetKind.class);
        limits.put(BudgetKind.MANAGED, sizes.managed());
        limits.put(BudgetKind.NETWORK, sizes.network());
        limits.put(BudgetKind.RESERVE, sizes.network());
        this.maxEntryBytes = sizes.maxEntry();
        this.budgets = new MemoryBudgets(limits);
        ChannelMemoryConfig division = divide(graph.channels().size(), sizes);
        int managedPages = (int) Math.min(Integer.MAX_VALUE, sizes.managed() / sizes.page());
        this.managed = new PagePool(budgets, BudgetKind.MANAGED, "state of " + jobName, sizes.page(), managedPages);
        this.spillDirectory = new SpillDirectory(environment.spillDirectory());
        this.network = new ChannelMemory(jobName, budgets, division, spillDirectory);
    }

    /**
     * Two own pages a channel and one to spill from; of the rest half floats, an eighth parks, an eighth overdrafts, and
     * a quarter is for the buffers in which records larger than a page are put together.
     */
    private static ChannelMemoryConfig divide(int channelCount, JobSettings.Memory sizes) {
        int channels = Math.max(1, channelCount);
        long own = (long) channels * (EXCLUSIVE_PAGES + STAGING_PAGES);
        long rest = sizes.network() / sizes.page() - own;
        if (rest < channels) {
            throw new JobDescriptionException("taskmanager.memory.network.size=" + sizes.network()
                    + " bytes is too little"
                    + " for " + channels + " channels of " + (EXCLUSIVE_PAGES + STAGING_PAGES + 1) + " pages of "
                    + sizes.page() + " bytes: raise it to " + (own + channels) * sizes.page()
                    + ", or lower the parallelism or leat.page-size");
        }
        return new ChannelMemoryConfig(
                sizes.page(),
                channels,
                EXCLUSIVE_PAGES,
                (int) Math.min(rest / 2, 8L * channels),
                (int) Math.min(rest / 8, 4L * channels),
                (int) Math.max(1, Math.min(rest / 8, 2L * channels)));
    }

    Channel newChannel(String name) {
        Channel channel = new Channel(name, network, ChannelConfig.DEFAULT);
        channels.add(channel);
        return channel;
    }

    /** An empty backend, which belongs to its operator from the job's start on. */
    KeyedStateBackend newStateBackend(String owner, int maxParallelism, KeyGroupRange range) {
        KeyedStateBackend backend = new OffHeapStateBackend(managed, owner, maxParallelism, range, maxEntryBytes);
        backends.add(backend);
        return backend;
    }

    /** The most bytes in use at a time, by budget. */
    Map<String, Long> peakBytes() {
        return budgets.peaks();
    }

    NetworkUse networkUse() {
        return new NetworkUse(
                network.pagesInUse(),
                network.floatingPages() + network.parkedPages() + network.overdraftPages(),
                network.spilledBytes(),
                network.peakParkedPages(),
                network.peakOverdraftPages(),
                network.spilledBytesEver());
    }

    /** Frees everything in place of a job that did not come to be, so that no operator frees its part of it. */
    void abandon() {
        backends.forEach(CloseHelper::quietClose);
        close();
    }

    /** Frees the channels, then the pools; a page that was not given back is an error that names its owner. */
    @Override
    public void close() {
        List<AutoCloseable> all = new ArrayList<>(channels);
        all.add(network);
        all.add(managed);
        all.add(spillDirectory);
        Throwable failure = null;
        for (AutoCloseable one : all) {
            failure = closeOne(one, failure);
        }
        if (failure != null) {
            LangUtil.rethrowUnchecked(failure);
        }
    }

    /** An Error too must not keep what comes after from being freed. */
    private static Throwable closeOne(AutoCloseable one, Throwable failureBefore) {
        try {
            one.close();
            return failureBefore;
        } catch (Throwable e) {
            if (failureBefore == null) {
                return e;
            }
            failureBefore.addSuppressed(e);
            return failureBefore;
        }
    }
}

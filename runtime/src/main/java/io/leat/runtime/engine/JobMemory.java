package io.leat.runtime.engine;

import io.leat.memory.budget.Budget;
import io.leat.memory.budget.BudgetKind;
import io.leat.memory.layout.LayoutBudgets;
import io.leat.memory.layout.MemoryUse;
import io.leat.memory.page.PagePool;
import io.leat.network.channel.Channel;
import io.leat.network.channel.ChannelConfig;
import io.leat.network.channel.ChannelMemory;
import io.leat.runtime.graph.ExecutionGraph;
import io.leat.state.backend.KeyedStateBackend;
import io.leat.state.backend.OffHeapStateBackend;
import io.leat.state.keygroup.KeyGroupRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.agrona.CloseHelper;
import org.agrona.LangUtil;

/**
 * The off-heap memory of one job: a pool of pages for the state of each slot and one for channels, each within its
 * budget. Owned by the thread that starts and the thread that ends the job; the pools in it are safe for all.
 */
final class JobMemory implements AutoCloseable {
    private final String jobName;
    private final JobLayout layout;
    private final LayoutBudgets budgets;
    private final int maxEntryBytes;
    private final ChannelMemory network;
    private final SpillDirectory spillDirectory;
    private final Map<Integer, PagePool> statePools = new TreeMap<>();
    private final List<Channel> channels = new ArrayList<>();
    private final List<KeyedStateBackend> backends = new ArrayList<>();

    JobMemory(
            String jobName,
            ExecutionGraph graph,
            JobSettings settings,
            JobLayout layout,
            EngineEnvironment environment) {
        this.jobName = jobName;
        this.layout = layout;
        this.maxEntryBytes = settings.maxEntry();
        this.budgets = new LayoutBudgets(layout.memory(), layout.checks());
        this.spillDirectory = new SpillDirectory(environment.spillDirectory());
        this.network = new ChannelMemory(
                jobName,
                budgets.budgets(),
                layout.divideNetwork(graph.channels().size()),
                spillDirectory);
    }

    Channel newChannel(String name, int readers) {
        Channel channel = new Channel(name, network, ChannelConfig.DEFAULT, readers);
        channels.add(channel);
        return channel;
    }

    /** An empty backend in the slot of {@code subtask}, which belongs to its operator from the job's start on. */
    KeyedStateBackend newStateBackend(
            ExecutionGraph.Subtask subtask, String owner, int maxParallelism, KeyGroupRange range) {
        PagePool pool = statePools.computeIfAbsent(layout.slotOf(subtask), this::newStatePool);
        KeyedStateBackend backend = new OffHeapStateBackend(pool, owner, maxParallelism, range, maxEntryBytes);
        backends.add(backend);
        return backend;
    }

    private PagePool newStatePool(int slot) {
        Budget budget = budgets.use(slot, MemoryUse.STATE);
        int pageBytes = layout.memory().pageBytes();
        int pages = Math.toIntExact(budget.limitBytes() / pageBytes);
        return new PagePool(budget, layout.checks(), "state of " + jobName + " in slot " + slot, pageBytes, pages);
    }

    /** The most bytes in use at a time, by budget; heap and overhead are not ours to count. */
    Map<String, Long> peakBytes() {
        Map<String, Long> peaks = budgets.budgets().peaks();
        peaks.keySet().removeAll(List.of(BudgetKind.HEAP.label(), BudgetKind.OVERHEAD.label()));
        return peaks;
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
        all.addAll(statePools.values());
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

package io.leat.jmh.stress;

import io.leat.memory.budget.BudgetKind;
import io.leat.memory.budget.MemoryBudgets;
import io.leat.memory.page.PagePool;
import io.leat.network.channel.Channel;
import io.leat.network.channel.ChannelConfig;
import io.leat.network.channel.ChannelMemory;
import io.leat.network.channel.ChannelMemoryConfig;
import java.nio.file.Path;
import java.util.Map;

/** Small things to be stressed: each test has one of its own a few thousand times, so they take as little as can be. */
final class Stressed {
    private static final int PAGE_BYTES = PagePool.MIN_PAGE_BYTES;
    private static final MemoryBudgets BUDGETS = new MemoryBudgets(Map.of(BudgetKind.NETWORK, 1L << 40));

    private Stressed() {}

    static PagePool pool(int pages) {
        return new PagePool(BUDGETS, BudgetKind.NETWORK, "stressed", PAGE_BYTES, pages);
    }

    static ChannelMemory memory() {
        ChannelMemoryConfig config = new ChannelMemoryConfig(PAGE_BYTES, 1, 2, 1, 0, 0);
        return new ChannelMemory("stressed", BUDGETS, config, () -> Path.of(System.getProperty("java.io.tmpdir")));
    }

    static Channel channel(ChannelMemory memory) {
        return new Channel("stressed", memory, new ChannelConfig(1, 0, PAGE_BYTES));
    }
}

package io.leat.api.configuration;

import java.util.List;

/** Options of the engine. */
public final class ExecutionOptions {
    private static final long SMALLEST_PAGE_BYTES = 4 << 10;
    private static final long LARGEST_PAGE_BYTES = 1 << 20;
    private static final long SMALLEST_ENTRY_BYTES = 1 << 10;
    private static final long LARGEST_ENTRY_BYTES = 1 << 30;

    /** Which threads the subtasks run on. */
    public static final ConfigOption<Placement> PLACEMENT = ConfigOptions.key("leat.placement")
            .enumType(Placement.class)
            .defaultValue(Placement.SHARED)
            .withDescription("Threads of the subtasks: shared workers, a dedicated one each, or the invoker's own.");

    /** How many worker threads {@link Placement#SHARED} has; without it one a core. */
    public static final ConfigOption<Integer> WORKERS = ConfigOptions.key("leat.workers")
            .intType(1, 1024)
            .noDefaultValue()
            .withDescription("Worker threads of shared placement; one a core where not set.");

    /** What a worker does while it has no work. */
    public static final ConfigOption<IdlePolicy> IDLE_POLICY = ConfigOptions.key("leat.idle-policy")
            .enumType(IdlePolicy.class)
            .defaultValue(IdlePolicy.BACKOFF)
            .withDescription("What a worker does while it has no work: spin, yield, back off or park.");

    /** How large a page is. */
    public static final ConfigOption<MemorySize> PAGE_SIZE = ConfigOptions.key("leat.page-size")
            .memoryType()
            .restrictedTo(ExecutionOptions::isPageSize, "a power of two from 4k to 1m")
            .defaultValue(new MemorySize(32 << 10))
            .withDescription("Size of an off-heap page.");

    /** How large a key and its value may be together. */
    public static final ConfigOption<MemorySize> STATE_MAX_ENTRY_SIZE = ConfigOptions.key("leat.state.max-entry-size")
            .memoryType()
            .restrictedTo(ExecutionOptions::isEntrySize, "a memory size from 1k to 1g")
            .defaultValue(MemorySize.ofMebiBytes(64))
            .withDescription("The most that a key and its value may have together in keyed state.");

    /** How closely the use of pages is watched. */
    public static final ConfigOption<PageChecks> PAGE_CHECKS = ConfigOptions.key("leat.memory.checks")
            .enumType(PageChecks.class)
            .defaultValue(PageChecks.BASIC)
            .withDescription("How closely the use of pages is watched; strict is slow and finds kept views.");

    private ExecutionOptions() {}

    static List<ConfigOption<?>> all() {
        return List.of(PLACEMENT, WORKERS, IDLE_POLICY, PAGE_SIZE, STATE_MAX_ENTRY_SIZE, PAGE_CHECKS);
    }

    private static boolean isPageSize(MemorySize size) {
        long bytes = size.getBytes();
        return Long.bitCount(bytes) == 1 && bytes >= SMALLEST_PAGE_BYTES && bytes <= LARGEST_PAGE_BYTES;
    }

    private static boolean isEntrySize(MemorySize size) {
        long bytes = size.getBytes();
        return bytes >= SMALLEST_ENTRY_BYTES && bytes <= LARGEST_ENTRY_BYTES;
    }
}

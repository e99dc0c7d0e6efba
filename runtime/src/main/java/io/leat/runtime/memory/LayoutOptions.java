package io.leat.runtime.memory;

import io.leat.api.configuration.ConfigOption;
import io.leat.api.configuration.Configuration;
import io.leat.api.configuration.ExecutionOptions;
import io.leat.api.configuration.IllegalConfigurationException;
import io.leat.api.configuration.MemorySize;
import io.leat.api.configuration.PageChecks;
import io.leat.api.configuration.TaskManagerOptions;
import io.leat.memory.budget.BudgetKind;
import io.leat.memory.budget.MemoryChecks;
import io.leat.memory.layout.JobShape;
import io.leat.memory.layout.LayoutRequest;
import io.leat.memory.layout.MemoryUse;
import io.leat.memory.layout.PartRequest;
import io.leat.memory.layout.SlotRequest;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Reads the options of memory. Immutable. */
public final class LayoutOptions {
    /** The engine, its classes and a few records do not fit into less. */
    public static final long LEAST_HEAP_BYTES = 64L << 20;

    private static final long DEFAULT_MANAGED_BYTES = 128L << 20;
    private static final long DEFAULT_NETWORK_BYTES = 64L << 20;
    private static final long DEFAULT_RESERVE_BYTES = 16L << 20;

    private final Configuration configuration;

    /** On {@code configuration}, which nobody changes meanwhile. */
    public LayoutOptions(Configuration configuration) {
        this.configuration = configuration;
    }

    /**
     * All numbers of a layout.
     *
     * @param job what runs in it; where no slots are configured, there are as many as it fills
     * @param heapBytes the heap where none is configured
     * @throws IllegalConfigurationException if options contradict each other
     */
    public LayoutRequest request(JobShape job, long heapBytes) {
        int slots = configuration.getOptional(TaskManagerOptions.NUM_TASK_SLOTS).orElse(job.parallelism());
        Map<BudgetKind, PartRequest> parts = new EnumMap<>(BudgetKind.class);
        parts.put(BudgetKind.HEAP, heap(heapBytes));
        parts.put(BudgetKind.MANAGED, managed());
        parts.put(BudgetKind.NETWORK, network());
        parts.put(BudgetKind.RESERVE, reserve());
        parts.put(BudgetKind.OVERHEAD, overhead());
        return checked(() -> new LayoutRequest(
                bytes(TaskManagerOptions.TOTAL_PROCESS_MEMORY),
                parts,
                new SlotRequest(slots, ownSizes(), weights()),
                job,
                pageBytes()));
    }

    /** The size of a page. */
    public int pageBytes() {
        return Math.toIntExact(configuration.get(ExecutionOptions.PAGE_SIZE).getBytes());
    }

    /** How closely the use of pages is watched. */
    public MemoryChecks checks() {
        return configuration.get(ExecutionOptions.PAGE_CHECKS) == PageChecks.STRICT
                ? MemoryChecks.STRICT
                : MemoryChecks.BASIC;
    }

    /** Whether the size of the heap follows from what is configured; otherwise it is the JVM's. */
    public boolean givesHeap() {
        return configuration.contains(TaskManagerOptions.TOTAL_PROCESS_MEMORY)
                || configuration.contains(TaskManagerOptions.TASK_HEAP_MEMORY);
    }

    private PartRequest heap(long heapBytes) {
        return new PartRequest(
                bytes(TaskManagerOptions.TASK_HEAP_MEMORY), 0, LEAST_HEAP_BYTES, Long.MAX_VALUE, heapBytes);
    }

    private PartRequest managed() {
        return new PartRequest(
                bytes(TaskManagerOptions.MANAGED_MEMORY_SIZE),
                configuration.get(TaskManagerOptions.MANAGED_MEMORY_FRACTION),
                0,
                Long.MAX_VALUE,
                DEFAULT_MANAGED_BYTES);
    }

    private PartRequest network() {
        long least = configuration.get(TaskManagerOptions.NETWORK_MEMORY_MIN).getBytes();
        long most = bytes(TaskManagerOptions.NETWORK_MEMORY_MAX).orElse(Long.MAX_VALUE);
        checkBounds(TaskManagerOptions.NETWORK_MEMORY_MIN, least, TaskManagerOptions.NETWORK_MEMORY_MAX, most);
        return new PartRequest(
                bytes(TaskManagerOptions.NETWORK_MEMORY_SIZE),
                configuration.get(TaskManagerOptions.NETWORK_MEMORY_FRACTION),
                least,
                most,
                Math.max(least, Math.min(most, DEFAULT_NETWORK_BYTES)));
    }

    private PartRequest reserve() {
        return new PartRequest(
                bytes(TaskManagerOptions.TASK_OFF_HEAP_MEMORY),
                configuration.get(TaskManagerOptions.TASK_OFF_HEAP_FRACTION),
                DEFAULT_RESERVE_BYTES,
                Long.MAX_VALUE,
                DEFAULT_RESERVE_BYTES);
    }

    /** Of equal bounds there is no fraction: they are the size. */
    private PartRequest overhead() {
        long least = configuration.get(TaskManagerOptions.JVM_OVERHEAD_MIN).getBytes();
        long most = configuration.get(TaskManagerOptions.JVM_OVERHEAD_MAX).getBytes();
        checkBounds(TaskManagerOptions.JVM_OVERHEAD_MIN, least, TaskManagerOptions.JVM_OVERHEAD_MAX, most);
        return new PartRequest(
                least == most ? OptionalLong.of(least) : OptionalLong.empty(),
                configuration.get(TaskManagerOptions.JVM_OVERHEAD_FRACTION),
                least,
                most,
                least);
    }

    private Map<MemoryUse, Integer> weights() {
        Map<MemoryUse, Integer> weights = new EnumMap<>(MemoryUse.class);
        for (String entry : configuration
                .get(TaskManagerOptions.MANAGED_MEMORY_CONSUMER_WEIGHTS)
                .split(",", -1)) {
            String[] useAndWeight = entry.split(":", 2);
            boolean isState = useAndWeight[0].toUpperCase(Locale.ROOT).equals("STATE_BACKEND");
            weights.put(isState ? MemoryUse.STATE : MemoryUse.OPERATOR, Integer.valueOf(useAndWeight[1]));
        }
        return weights;
    }

    private SortedMap<Integer, Long> ownSizes() {
        SortedMap<Integer, Long> sizes = new TreeMap<>();
        configuration.getOptional(TaskManagerOptions.MANAGED_MEMORY_SLOT_SIZES).ifPresent(text -> {
            for (String entry : text.split(",", -1)) {
                String[] slotAndSize = entry.split(":", 2);
                int slot = Integer.parseInt(slotAndSize[0].strip());
                if (sizes.put(slot, MemorySize.parse(slotAndSize[1]).getBytes()) != null) {
                    throw new IllegalConfigurationException(TaskManagerOptions.MANAGED_MEMORY_SLOT_SIZES.key() + '='
                            + text + ": give slot " + slot + " one size");
                }
            }
        });
        return sizes;
    }

    private OptionalLong bytes(ConfigOption<MemorySize> option) {
        return configuration
                .getOptional(option)
                .map(size -> OptionalLong.of(size.getBytes()))
                .orElse(OptionalLong.empty());
    }

    private static void checkBounds(
            ConfigOption<MemorySize> leastOption, long least, ConfigOption<MemorySize> mostOption, long most) {
        if (least > most) {
            throw new IllegalConfigurationException(leastOption.key() + '=' + least + " is more than "
                    + mostOption.key() + '=' + most + ": lower the one or raise the other");
        }
    }

    /** What the layout finds out of range is a wrong option here. */
    private static LayoutRequest checked(Supplier<LayoutRequest> request) {
        try {
            return request.get();
        } catch (IllegalArgumentException e) {
            throw e instanceof IllegalConfigurationException ? e : new IllegalConfigurationException(e.getMessage());
        }
    }
}

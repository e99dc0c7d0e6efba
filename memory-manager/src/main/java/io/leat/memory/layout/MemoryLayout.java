package io.leat.memory.layout;

import io.leat.memory.budget.BudgetKind;
import io.leat.memory.host.DirectMemoryLimit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How the memory of a process is divided, and why. Immutable.
 *
 * <p>Invariants: the parts sum to the process, the slots to the managed part, the uses of a slot to the slot.
 *
 * @param parts the five parts
 * @param slots the slots, in the order of their numbers
 * @param needs what the job needs at the least; all of it is there
 * @param pageBytes the size of a page
 */
public record MemoryLayout(
        Map<BudgetKind, LayoutPart> parts, List<SlotLayout> slots, List<LayoutNeed> needs, int pageBytes)
        implements LayoutDecision {
    /** Copies what is handed in. */
    public MemoryLayout {
        parts = Collections.unmodifiableMap(new EnumMap<>(parts));
        slots = List.copyOf(slots);
        needs = List.copyOf(needs);
    }

    /** The size of the process. */
    public long processBytes() {
        return parts.values().stream().mapToLong(LayoutPart::bytes).sum();
    }

    /** The size of a part. */
    public long bytes(BudgetKind kind) {
        return parts.get(kind).bytes();
    }

    /** The whole pages of a part. */
    public long pages(BudgetKind kind) {
        return bytes(kind) / pageBytes;
    }

    /** The pages of managed and network memory together. */
    public long pages() {
        return pages(BudgetKind.MANAGED) + pages(BudgetKind.NETWORK);
    }

    /** All memory outside the heap that is taken through the JVM: managed, network and reserve. */
    public long directBytes() {
        return bytes(BudgetKind.MANAGED) + bytes(BudgetKind.NETWORK) + bytes(BudgetKind.RESERVE);
    }

    /** The flags with which a JVM keeps to this layout. */
    public List<String> jvmFlags() {
        return List.of("-Xmx" + bytes(BudgetKind.HEAP), DirectMemoryLimit.FLAG + "=" + directBytes());
    }
}

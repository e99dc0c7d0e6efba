package io.leat.memory.layout;

import io.leat.memory.budget.BudgetKind;
import io.leat.memory.host.DirectMemoryLimit;
import io.leat.memory.host.HostMemory;
import java.util.ArrayList;
import java.util.List;

/** Compares a layout with what the machine and the JVM have to give. Stateless. */
public final class HostFit {
    /** Collectors round the heap up to whole regions, and some do not count what one of them keeps free. */
    private static final long HEAP_TOLERANCE_BYTES = 64L << 20;

    private static final int HEAP_TOLERANCE_SHARE = 16;

    private HostFit() {}

    /**
     * What keeps the layout from being what runs.
     *
     * @param layout the layout
     * @param host what there is
     * @param heapIsGiven whether the size of the heap follows from what was configured, and not from this JVM
     * @return a line for each misfit, with the flag or number to change; none if it fits
     */
    public static List<String> misfits(MemoryLayout layout, HostMemory host, boolean heapIsGiven) {
        List<String> misfits = new ArrayList<>();
        if (layout.directBytes() > host.maxDirectBytes()) {
            misfits.add("the JVM gives " + host.maxDirectBytes() + " bytes of direct memory, the layout needs "
                    + layout.directBytes() + " (managed, network and reserve): start it with " + DirectMemoryLimit.FLAG
                    + "=" + layout.directBytes());
        }
        long heap = layout.bytes(BudgetKind.HEAP);
        long tolerance = Math.max(HEAP_TOLERANCE_BYTES, heap / HEAP_TOLERANCE_SHARE);
        if (heapIsGiven && Math.abs(host.maxHeapBytes() - heap) > tolerance) {
            misfits.add("the JVM has a heap of up to " + host.maxHeapBytes() + " bytes, the layout one of " + heap
                    + ": start it with -Xmx" + heap);
        }
        long container = host.containerBytes().orElse(Long.MAX_VALUE);
        if (layout.processBytes() > container) {
            misfits.add("the container allows " + container + " bytes, the layout needs " + layout.processBytes()
                    + ": set " + LayoutNumber.PROCESS.option() + " to at most " + container
                    + " or raise the limit of the container (memory.max)");
        }
        return misfits;
    }
}

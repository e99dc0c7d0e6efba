package io.leat.memory.layout;

import io.leat.memory.budget.BudgetKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * All numbers that a layout follows from. Immutable.
 *
 * @param processBytes the size of the whole process, where it is given
 * @param parts how each of the five parts gets its size
 * @param slots how managed memory is divided
 * @param job what the job asks for
 * @param pageBytes the size of a page
 */
public record LayoutRequest(
        OptionalLong processBytes, Map<BudgetKind, PartRequest> parts, SlotRequest slots, JobShape job, int pageBytes) {
    /** No size is larger, not even one that is searched for; what people give is far below. */
    static final long MAX_PROCESS_BYTES = 1L << 58;

    /** Checks the values. */
    public LayoutRequest {
        parts = new EnumMap<>(parts);
        if (parts.size() != BudgetKind.values().length) {
            throw new IllegalArgumentException("parts=" + parts.keySet() + ": each of the five needs a request");
        }
        long largest = parts.values().stream()
                .mapToLong(part -> part.bytes().orElse(part.defaultBytes()))
                .max()
                .orElse(0);
        if (processBytes.orElse(1) < 1 || Math.max(largest, processBytes.orElse(1)) > MAX_PROCESS_BYTES) {
            throw new IllegalArgumentException("processBytes=" + processBytes + " largest part=" + largest
                    + ": give sizes up to " + MAX_PROCESS_BYTES);
        }
    }

    PartRequest part(BudgetKind kind) {
        return parts.get(kind);
    }

    LayoutRequest withProcess(long bytes) {
        return new LayoutRequest(OptionalLong.of(bytes), parts, slots, job, pageBytes);
    }

    LayoutRequest withPart(BudgetKind kind, PartRequest part) {
        Map<BudgetKind, PartRequest> changed = new EnumMap<>(parts);
        changed.put(kind, part);
        return new LayoutRequest(processBytes, changed, slots, job, pageBytes);
    }

    LayoutRequest withSlots(SlotRequest newSlots) {
        return new LayoutRequest(processBytes, parts, newSlots, job, pageBytes);
    }

    LayoutRequest withJob(JobShape newJob) {
        return new LayoutRequest(processBytes, parts, slots, newJob, pageBytes);
    }

    LayoutRequest withPage(int bytes) {
        return new LayoutRequest(processBytes, parts, slots, job, bytes);
    }
}

package io.leat.memory.layout;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How managed memory is divided. Immutable.
 *
 * @param count how many slots there are
 * @param ownBytes the managed memory of those slots that have a size of their own, by their number from 0; the others
 *     share what is left
 * @param weights how the uses share a slot; only those that a job has count
 */
public record SlotRequest(int count, SortedMap<Integer, Long> ownBytes, Map<MemoryUse, Integer> weights) {
    /** No engine has more slots. */
    public static final int MAX_COUNT = 1 << 15;

    /** The heaviest weight. */
    public static final int MAX_WEIGHT = 1000;

    /** No slot has more managed memory. */
    private static final long MAX_BYTES = 1L << 40;

    /** Checks the values. */
    public SlotRequest {
        ownBytes = new TreeMap<>(ownBytes);
        weights = Map.copyOf(weights);
        boolean ownFit = ownBytes.isEmpty() || (ownBytes.firstKey() >= 0 && ownBytes.lastKey() < MAX_COUNT);
        boolean sizesFit = ownBytes.values().stream().allMatch(bytes -> bytes >= 0 && bytes <= MAX_BYTES);
        boolean weightsFit = weights.values().stream().allMatch(weight -> weight >= 1 && weight <= MAX_WEIGHT);
        if (count < 1 || count > MAX_COUNT || !ownFit || !sizesFit || !weightsFit) {
            throw new IllegalArgumentException("slots out of range: count=" + count + " own=" + ownBytes + " weights="
                    + weights + "; give 1 to " + MAX_COUNT + " slots, sizes up to " + MAX_BYTES + ", weights from 1 to "
                    + MAX_WEIGHT);
        }
    }

    SlotRequest withCount(int newCount) {
        return new SlotRequest(newCount, ownBytes, weights);
    }

    SlotRequest withOwn(int slot, long bytes) {
        SortedMap<Integer, Long> changed = new TreeMap<>(ownBytes);
        changed.put(slot, bytes);
        return new SlotRequest(count, changed, weights);
    }

    long ownSum() {
        return ownBytes.values().stream().mapToLong(Long::longValue).sum();
    }
}

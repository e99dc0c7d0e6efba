package io.leat.memory.layout;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The managed memory of one slot.
 *
 * @param number the slot, from 0
 * @param bytes its size
 * @param uses what each use gets of it; they sum to the size, unless the job has no uses
 * @param derivation where the size comes from, in words
 */
public record SlotLayout(int number, long bytes, Map<MemoryUse, Long> uses, String derivation) {
    /** Copies the uses, in order. */
    public SlotLayout {
        Map<MemoryUse, Long> copy = new EnumMap<>(MemoryUse.class);
        copy.putAll(uses);
        uses = Collections.unmodifiableMap(copy);
    }
}

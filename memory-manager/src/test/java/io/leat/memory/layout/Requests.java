package io.leat.memory.layout;

import io.leat.memory.budget.BudgetKind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Requests for layouts, as people make them and as nobody would. */
final class Requests {
    static final long MIB = 1L << 20;
    static final long GIB = 1L << 30;

    private static final long MOST = Long.MAX_VALUE;

    private Requests() {}

    /** A process of that size in four slots, all else by default. */
    static LayoutRequest ofProcess(long processBytes) {
        return new LayoutRequest(OptionalLong.of(processBytes), defaultParts(), slots(4), job(4), 32 << 10);
    }

    static Map<BudgetKind, PartRequest> defaultParts() {
        Map<BudgetKind, PartRequest> parts = new EnumMap<>(BudgetKind.class);
        parts.put(BudgetKind.HEAP, new PartRequest(OptionalLong.empty(), 0, 64 * MIB, MOST, GIB));
        parts.put(BudgetKind.MANAGED, new PartRequest(OptionalLong.empty(), 0.4, 0, MOST, 128 * MIB));
        parts.put(BudgetKind.NETWORK, new PartRequest(OptionalLong.empty(), 0.1, 64 * MIB, MOST, 64 * MIB));
        parts.put(BudgetKind.RESERVE, new PartRequest(OptionalLong.empty(), 0.05, 16 * MIB, MOST, 16 * MIB));
        parts.put(BudgetKind.OVERHEAD, new PartRequest(OptionalLong.empty(), 0.1, 192 * MIB, GIB, 0));
        return parts;
    }

    static SlotRequest slots(int count) {
        return new SlotRequest(count, new TreeMap<>(), Map.of(MemoryUse.STATE, 70, MemoryUse.OPERATOR, 70));
    }

    static JobShape job(int parallelism) {
        return new JobShape(parallelism, OptionalLong.empty(), 4, 0, EnumSet.allOf(MemoryUse.class));
    }

    /** Anything within the ranges that options have. */
    static LayoutRequest random(SplittableRandom random) {
        Map<BudgetKind, PartRequest> parts = new EnumMap<>(BudgetKind.class);
        for (BudgetKind kind : BudgetKind.values()) {
            parts.put(kind, randomPart(kind, random));
        }
        int parallelism = 1 + (int) size(random, 60);
        int slots = (random.nextInt(4) == 0 ? 1 : parallelism) + (int) size(random, 100);
        return new LayoutRequest(
                random.nextInt(4) == 0 ? OptionalLong.empty() : OptionalLong.of(64 * MIB + size(random, 64 * GIB)),
                parts,
                new SlotRequest(slots, randomOwn(random), randomWeights(random)),
                randomJob(random, parallelism),
                (4 << 10) << random.nextInt(9));
    }

    private static PartRequest randomPart(BudgetKind kind, SplittableRandom random) {
        OptionalLong bytes = random.nextInt(5) == 0 ? OptionalLong.of(size(random, 16 * GIB)) : OptionalLong.empty();
        long min = kind == BudgetKind.HEAP ? 64 * MIB : size(random, 256 * MIB);
        long max = random.nextInt(4) == 0 ? min + size(random, GIB) : MOST;
        double fraction = random.nextInt(4) == 0 ? random.nextInt(901) / 1000.0 : random.nextInt(400) / 1000.0;
        return new PartRequest(bytes, fraction, min, max, size(random, GIB));
    }

    private static SortedMap<Integer, Long> randomOwn(SplittableRandom random) {
        SortedMap<Integer, Long> own = new TreeMap<>();
        while (random.nextInt(4) == 0) {
            own.put(random.nextInt(12), size(random, 4 * GIB));
        }
        return own;
    }

    private static Map<MemoryUse, Integer> randomWeights(SplittableRandom random) {
        return Map.of(
                MemoryUse.STATE,
                1 + (int) size(random, SlotRequest.MAX_WEIGHT - 1),
                MemoryUse.OPERATOR,
                1 + (int) size(random, SlotRequest.MAX_WEIGHT - 1));
    }

    private static JobShape randomJob(SplittableRandom random, int parallelism) {
        Set<MemoryUse> uses = EnumSet.noneOf(MemoryUse.class);
        for (MemoryUse use : MemoryUse.values()) {
            if (random.nextInt(3) > 0) {
                uses.add(use);
            }
        }
        OptionalLong channels = random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(size(random, 100_000));
        long state = random.nextBoolean() ? 0 : size(random, 100 * GIB);
        return new JobShape(parallelism, channels, 1 + random.nextInt(8), state, uses);
    }

    /** From 0 to {@code most}; small ones are as likely as large ones. */
    private static long size(SplittableRandom random, long most) {
        return random.nextLong(most + 1) >> random.nextInt(Long.SIZE - Long.numberOfLeadingZeros(most));
    }
}

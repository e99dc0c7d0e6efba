package io.leat.state.keygroup;

/**
 * From a key's hash to its group, and from a group to the subtask that owns it.
 *
 * <p>Every formula here is part of the snapshot format and of the channel format: changing one makes older snapshots
 * unreadable.
 */
public final class KeyGroups {
    /** The highest max parallelism: a group fits into 15 bits. */
    public static final int MAX_PARALLELISM_LIMIT = 1 << 15;

    private static final int LEAST_DEFAULT = 128;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private KeyGroups() {}

    /**
     * The group of a key.
     *
     * <p>The hash is spread by a multiplication and its upper half scaled to the number of groups. That costs two
     * multiplications instead of a division, and serves hashes that differ only in their low bits as well.
     *
     * @param maxParallelism the number of groups, already checked by {@link #checkMaxParallelism}
     */
    public static int of(long keyHash, int maxParallelism) {
        return (int) ((((keyHash * SPREAD) >>> 32) * maxParallelism) >>> 32);
    }

    /** The subtask that owns {@code keyGroup}. */
    public static int subtaskOf(int keyGroup, int maxParallelism, int parallelism) {
        return keyGroup * parallelism / maxParallelism;
    }

    /** The groups that {@code subtask} owns: those for which {@link #subtaskOf} names it. */
    public static KeyGroupRange rangeOf(int subtask, int parallelism, int maxParallelism) {
        checkParallelism(parallelism, maxParallelism);
        if (subtask < 0 || subtask >= parallelism) {
            throw new IllegalArgumentException("subtask=" + subtask + " parallelism=" + parallelism);
        }
        int first = (subtask * maxParallelism + parallelism - 1) / parallelism;
        int last = ((subtask + 1) * maxParallelism - 1) / parallelism;
        return new KeyGroupRange(first, last);
    }

    /**
     * The max parallelism of an operator that names none: half as much again as its parallelism, rounded up to a power
     * of two, at least 128 and at most 32768 (Flink's rule).
     */
    public static int defaultMaxParallelism(int parallelism) {
        checkParallelism(parallelism, MAX_PARALLELISM_LIMIT);
        int wanted = parallelism + parallelism / 2;
        int rounded = wanted <= 1 ? 1 : Integer.highestOneBit(wanted - 1) << 1;
        return Math.min(Math.max(rounded, LEAST_DEFAULT), MAX_PARALLELISM_LIMIT);
    }

    /** Refuses a max parallelism that is not in 1 to 32768; returns it otherwise. */
    public static int checkMaxParallelism(int maxParallelism) {
        if (maxParallelism < 1 || maxParallelism > MAX_PARALLELISM_LIMIT) {
            throw new IllegalArgumentException(
                    "maxParallelism=" + maxParallelism + ": set it to 1.." + MAX_PARALLELISM_LIMIT);
        }
        return maxParallelism;
    }

    /** Refuses a parallelism that would leave a subtask without a key group; returns it otherwise. */
    public static int checkParallelism(int parallelism, int maxParallelism) {
        checkMaxParallelism(maxParallelism);
        if (parallelism < 1 || parallelism > maxParallelism) {
            throw new IllegalArgumentException("parallelism=" + parallelism + " maxParallelism=" + maxParallelism
                    + ": lower the parallelism or raise the max parallelism");
        }
        return parallelism;
    }
}

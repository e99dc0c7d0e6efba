package io.leat.state.keygroup;

/**
 * The key groups of one subtask. Immutable, never empty.
 *
 * @param first the lowest group
 * @param last the highest group, inclusive
 */
public record KeyGroupRange(int first, int last) {
    /** Checks that the range is not empty and lies within the possible groups. */
    public KeyGroupRange {
        if (first < 0 || last < first || last >= KeyGroups.MAX_PARALLELISM_LIMIT) {
            throw new IllegalArgumentException("first=" + first + " last=" + last + ": need 0 <= first <= last < "
                    + KeyGroups.MAX_PARALLELISM_LIMIT);
        }
    }

    /** Whether {@code keyGroup} is one of these. */
    public boolean contains(int keyGroup) {
        return keyGroup >= first && keyGroup <= last;
    }

    /** Whether every group of {@code other} is one of these. */
    public boolean containsAll(KeyGroupRange other) {
        return other.first >= first && other.last <= last;
    }

    /** How many groups. */
    public int size() {
        return last - first + 1;
    }
}

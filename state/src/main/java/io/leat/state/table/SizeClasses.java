package io.leat.state.table;

import java.util.Arrays;

/**
 * The slot sizes that a page can be cut into.
 *
 * <p>Immutable. Steps of eight bytes up to 128, then eight steps a doubling, so a slot wastes at most an eighth; from an
 * eighth of a page upwards the sizes are the largest that fit n times.
 */
final class SizeClasses {
    private static final int FINE_UP_TO = 128;
    private static final int STEPS = 8;

    private final int[] sizes;

    SizeClasses(int pageBytes) {
        int[] found = new int[Integer.SIZE * STEPS];
        int count = 0;
        int size = RecordLayout.LEAST_BYTES;
        while (size < pageBytes / STEPS) {
            found[count++] = size;
            size += size < FINE_UP_TO ? RecordLayout.ALIGNMENT : Integer.highestOneBit(size) / STEPS;
        }
        for (int times = STEPS; times >= 1; times--) {
            found[count++] = pageBytes / times & -RecordLayout.ALIGNMENT;
        }
        sizes = Arrays.copyOf(found, count);
    }

    int count() {
        return sizes.length;
    }

    int bytes(int sizeClass) {
        return sizes[sizeClass];
    }

    /** The smallest class whose slots hold {@code bytes}, which must not exceed a page. */
    int of(int bytes) {
        int found = Arrays.binarySearch(sizes, bytes);
        return found >= 0 ? found : -found - 1;
    }
}

package io.leat.simulation.scenario;

/** A value with padding that can be told from the value, so that the reader sees whether every byte came through. */
public final class Wide {
    /** The value. */
    public long value;

    /** As many letters as belong to the value. */
    public String padding;

    /** An empty one, to be filled. */
    public Wide() {}

    static Wide of(long value, int widest) {
        Wide wide = new Wide();
        wide.value = value;
        wide.padding = padding(value, widest);
        return wide;
    }

    private static String padding(long value, int widest) {
        int hash = Long.hashCode(value * 0x9E3779B97F4A7C15L) >>> 1;
        int length = hash % (1 + widest);
        return String.valueOf((char) ('a' + hash % 26)).repeat(length);
    }

    long checkedValue(int widest) {
        if (!padding.equals(padding(value, widest))) {
            throw new IllegalStateException("value=" + value + " came with a padding that is not its own: " + padding);
        }
        return value;
    }
}

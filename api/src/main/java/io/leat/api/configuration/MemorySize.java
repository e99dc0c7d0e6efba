package io.leat.api.configuration;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of memory; written as a whole number and a unit ({@code b}, {@code k}, {@code m}, {@code g}, {@code t},
 * in powers of 1024), or bytes without one.
 *
 * @param getBytes the amount, bytes, not negative
 */
public record MemorySize(long getBytes) implements Comparable<MemorySize> {
    private static final Pattern FORM = Pattern.compile("(\\d+)\\s*([a-z]*)");
    private static final String UNITS = "bkmgt";

    /** Checks that the amount is not negative. */
    public MemorySize {
        if (getBytes < 0) {
            throw new IllegalArgumentException("bytes=" + getBytes + ": give zero or more");
        }
    }

    /** So many times 1024 x 1024 bytes. */
    public static MemorySize ofMebiBytes(long mebiBytes) {
        return new MemorySize(Math.multiplyExact(mebiBytes, 1L << 20));
    }

    /**
     * The size that {@code text} stands for.
     *
     * @throws IllegalConfigurationException if it stands for none
     */
    public static MemorySize parse(String text) {
        MemorySize size = parseOrNull(text.strip());
        if (size == null) {
            throw new IllegalConfigurationException("size=" + text + ": give " + ValueType.MEMORY.form());
        }
        return size;
    }

    static MemorySize parseOrNull(String text) {
        Matcher matcher = FORM.matcher(text.toLowerCase(java.util.Locale.ROOT));
        int power = matcher.matches() ? power(matcher.group(2)) : -1;
        if (power < 0) {
            return null;
        }
        try {
            return new MemorySize(Math.multiplyExact(Long.parseLong(matcher.group(1)), 1L << (10 * power)));
        } catch (ArithmeticException | NumberFormatException e) {
            return null; // more bytes than a long can count
        }
    }

    /** How often a unit multiplies by 1024; -1 for a unit there isn't. */
    private static int power(String unit) {
        if (unit.isEmpty() || unit.equals("bytes")) {
            return 0;
        }
        boolean bare = unit.length() == 1
                || unit.substring(1).equals("b")
                || unit.substring(1).equals("ib");
        return bare ? UNITS.indexOf(unit.charAt(0)) : -1;
    }

    @Override
    public int compareTo(MemorySize other) {
        return Long.compare(getBytes, other.getBytes);
    }

    /** The shortest text that {@link #parse} reads as this size. */
    @Override
    public String toString() {
        int power = getBytes == 0 ? 0 : Math.min(Long.numberOfTrailingZeros(getBytes) / 10, UNITS.length() - 1);
        return (getBytes >> (10 * power)) + UNITS.substring(power, power + 1);
    }
}

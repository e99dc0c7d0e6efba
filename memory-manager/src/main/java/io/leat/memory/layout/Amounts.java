package io.leat.memory.layout;

import java.util.Locale;

/** Amounts of bytes in words. Stateless. */
final class Amounts {
    private static final String UNITS = "KMGTP";

    private Amounts() {}

    /** Exact where it is a round number of units, else rounded to a tenth: {@code 512 MiB}, {@code 1.6 GiB}. */
    static String words(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        double value = bytes;
        int unit = -1;
        while (value >= 1024 && unit < UNITS.length() - 1) {
            value /= 1024;
            unit++;
        }
        String form = value == Math.rint(value) ? "%.0f" : "%.1f";
        return String.format(Locale.ROOT, form, value) + " " + UNITS.charAt(unit) + "iB";
    }
}

package io.leat.report.markup;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers for people: few digits, one spelling everywhere, whatever the locale. */
public final class Numbers {
    private static final String[] PREFIXES = {"", " k", " M", " G", " T"};
    private static final String[] BYTE_UNITS = {" B", " KiB", " MiB", " GiB"};
    private static final double LARGE = 10_000;

    private Numbers() {}

    /** Up to three significant digits, large numbers with k, M, G or T: {@code 15.2}, {@code 321 k}, {@code 0.0312}. */
    public static String brief(double value) {
        double scaled = value;
        int prefix = 0;
        if (Math.abs(value) >= LARGE) {
            while (Math.abs(scaled) >= 999.5 && prefix < PREFIXES.length - 1) {
                scaled /= 1000;
                prefix++;
            }
        }
        return significant(scaled) + PREFIXES[prefix];
    }

    /** A whole number with its thousands set apart by a thin space. */
    public static String whole(long value) {
        return String.format(Locale.ROOT, "%,d", value).replace(',', '\u2009');
    }

    /** An amount of memory in B, KiB, MiB or GiB. */
    public static String bytes(long bytes) {
        double scaled = bytes;
        int unit = 0;
        while (scaled >= 1024 && unit < BYTE_UNITS.length - 1) {
            scaled /= 1024;
            unit++;
        }
        return significant(scaled) + BYTE_UNITS[unit];
    }

    /** A number with a fixed count of decimals. */
    public static String fixed(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** A number with as many decimals as it has. */
    public static String fixedWithoutZeros(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String significant(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return value == 0 ? "0" : String.valueOf(value);
        }
        return new BigDecimal(value)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }
}

package io.leat.examples.sensors;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.leat.connect.file.source.MalformedLineException;

/**
 * Reads a decimal number out of bytes. Up to 15 digits and no exponent, as in most rows, the digits and the power of ten are
 * both exact as doubles, so that one division rounds correctly (Clinger's fast path); the rest goes through
 * {@link Double#parseDouble}.
 */
final class DecimalText {
    private static final int EXACT_DIGITS = 15;
    private static final double[] POWERS_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private DecimalText() {}

    /** The finite number in {@code buffer[from, to)}. */
    static double parse(byte[] buffer, int from, int to) throws MalformedLineException {
        int start = from < to && buffer[from] == '-' ? from + 1 : from;
        long digits = 0;
        int count = 0;
        int point = -1;
        for (int i = start; i < to; i++) {
            int digit = buffer[i] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = digits * 10 + digit;
                count++;
            } else if (buffer[i] == '.' && point < 0) {
                point = i;
            } else {
                return parseSlowly(buffer, from, to);
            }
            if (count > EXACT_DIGITS) {
                return parseSlowly(buffer, from, to);
            }
        }
        if (count == 0) {
            throw malformed(buffer, from, to);
        }
        int decimals = point < 0 ? 0 : to - point - 1;
        double magnitude = digits / POWERS_OF_TEN[decimals];
        return start > from ? -magnitude : magnitude;
    }

    private static double parseSlowly(byte[] buffer, int from, int to) throws MalformedLineException {
        for (int i = from; i < to; i++) {
            if ("0123456789.+-eE".indexOf(buffer[i]) < 0) {
                throw malformed(buffer, from, to);
            }
        }
        try {
            double value = Double.parseDouble(new String(buffer, from, to - from, ISO_8859_1));
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw malformed(buffer, from, to);
        }
        throw new MalformedLineException("value=" + Quoted.text(buffer, from, to) + " is too large for a double");
    }

    private static MalformedLineException malformed(byte[] buffer, int from, int to) {
        return new MalformedLineException("value=" + Quoted.text(buffer, from, to) + " is not a number");
    }
}

package io.leat.memory.layout;

import java.util.OptionalLong;

/**
 * How one part of the process gets its size. Immutable.
 *
 * @param bytes the size that it is given, if it is; the rest is for where it is not
 * @param fraction its share of what is divided, from 0 to {@value #MAX_FRACTION}
 * @param minBytes the least that the share may come to
 * @param maxBytes the most that the share may come to
 * @param defaultBytes its size where the process has none to take a share of
 */
public record PartRequest(OptionalLong bytes, double fraction, long minBytes, long maxBytes, long defaultBytes) {
    /** The largest share a part can have. */
    public static final double MAX_FRACTION = 0.9;

    /** Checks the values. */
    public PartRequest {
        boolean fractionFits = fraction >= 0 && fraction <= MAX_FRACTION;
        if (!fractionFits || minBytes < 0 || maxBytes < minBytes || defaultBytes < 0 || bytes.orElse(0) < 0) {
            throw new IllegalArgumentException("part of memory out of range: bytes=" + bytes + " fraction=" + fraction
                    + " min=" + minBytes + " max=" + maxBytes + " default=" + defaultBytes + "; give sizes of zero or"
                    + " more, min <= max, and a fraction from 0 to " + MAX_FRACTION);
        }
    }

    /** The same with a size. */
    public PartRequest withBytes(long newBytes) {
        return new PartRequest(OptionalLong.of(newBytes), fraction, minBytes, maxBytes, defaultBytes);
    }

    /** The same with another share. */
    public PartRequest withFraction(double newFraction) {
        return new PartRequest(bytes, newFraction, minBytes, maxBytes, defaultBytes);
    }

    /** The share of so much, within the bounds. */
    long shareOf(long divided) {
        return within((long) (Math.max(0, divided) * fraction));
    }

    long within(long share) {
        return Math.max(minBytes, Math.min(maxBytes, share));
    }
}

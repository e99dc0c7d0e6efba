package io.leat.api.configuration;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them: a whole number and a unit, {@code 100ms}, {@code 10 s}, {@code 1 min}. */
final class DurationText {
    private static final Pattern FORM = Pattern.compile("(\\d+)\\s*([a-zµ]+)");

    private DurationText() {}

    /** The duration, or null where the text is none. A number without a unit is none: nobody should have to guess. */
    static Duration parse(String text) {
        Matcher matcher = FORM.matcher(text);
        ChronoUnit unit = matcher.matches() ? unit(matcher.group(2)) : null;
        if (unit == null) {
            return null;
        }
        try {
            Duration duration = Duration.of(Long.parseLong(matcher.group(1)), unit);
            return duration.toMillis() >= 0 ? duration : null;
        } catch (ArithmeticException | NumberFormatException e) {
            return null; // beyond what milliseconds in a long can say
        }
    }

    /** The shortest text that {@link #parse} reads as this duration. */
    static String print(Duration duration) {
        if (!duration.truncatedTo(ChronoUnit.MILLIS).equals(duration)) {
            return duration.toNanos() + "ns";
        }
        long millis = duration.toMillis();
        if (millis % 1000 != 0) {
            return millis + "ms";
        }
        return millis % 60_000 == 0 && millis != 0 ? millis / 60_000 + "min" : millis / 1000 + "s";
    }

    private static ChronoUnit unit(String name) {
        return switch (name) {
            case "d", "day", "days" -> ChronoUnit.DAYS;
            case "h", "hour", "hours" -> ChronoUnit.HOURS;
            case "m", "min", "minute", "minutes" -> ChronoUnit.MINUTES;
            case "s", "sec", "second", "seconds" -> ChronoUnit.SECONDS;
            case "ms", "milli", "millis", "millisecond", "milliseconds" -> ChronoUnit.MILLIS;
            case "us", "µs", "micro", "micros", "microsecond", "microseconds" -> ChronoUnit.MICROS;
            case "ns", "nano", "nanos", "nanosecond", "nanoseconds" -> ChronoUnit.NANOS;
            default -> null;
        };
    }
}

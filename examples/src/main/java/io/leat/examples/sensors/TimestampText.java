package io.leat.examples.sensors;

import io.leat.connect.file.source.MalformedLineException;

/** Reads {@code yyyy-MM-dd HH:mm:ss}, UTC, out of bytes without an object a row. */
final class TimestampText {
    static final int LENGTH = 19;

    private static final String SHAPE = "0000-00-00 00:00:00";
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final int[] DAYS_BEFORE = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
    private static final long FIRST_DAY_OF_1970 = 719_528;
    private static final long MS_PER_DAY = 86_400_000;

    private TimestampText() {}

    /** The time at {@code from}, ms since the epoch; the caller has made sure of {@link #LENGTH} bytes. */
    static long parse(byte[] buffer, int from) throws MalformedLineException {
        for (int i = 0; i < LENGTH; i++) {
            int expected = SHAPE.charAt(i);
            int actual = buffer[from + i];
            if (expected == '0' ? actual < '0' || actual > '9' : actual != expected) {
                throw malformed(buffer, from);
            }
        }
        int year = two(buffer, from) * 100 + two(buffer, from + 2);
        int month = two(buffer, from + 5);
        int day = two(buffer, from + 8);
        int hour = two(buffer, from + 11);
        int minute = two(buffer, from + 14);
        int second = two(buffer, from + 17);
        if (month < 1
                || month > 12
                || day < 1
                || day > daysOf(year, month)
                || hour > 23
                || minute > 59
                || second > 59) {
            throw malformed(buffer, from);
        }
        long days = daysBefore(year) + DAYS_BEFORE[month - 1] + (month > 2 && isLeap(year) ? 1 : 0) + day - 1;
        return (days - FIRST_DAY_OF_1970) * MS_PER_DAY + ((hour * 60L + minute) * 60 + second) * 1000;
    }

    private static int two(byte[] buffer, int from) {
        return (buffer[from] - '0') * 10 + buffer[from + 1] - '0';
    }

    private static boolean isLeap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    private static int daysOf(int year, int month) {
        return month == 2 && isLeap(year) ? 29 : DAYS[month - 1];
    }

    /** Days from the first of year 0 to the first of {@code year}. */
    private static long daysBefore(int year) {
        int past = year - 1;
        return year == 0 ? 0 : 366L + past * 365L + past / 4 - past / 100 + past / 400;
    }

    private static MalformedLineException malformed(byte[] buffer, int from) {
        return new MalformedLineException(
                "timestamp=" + Quoted.text(buffer, from, from + LENGTH) + " is no time yyyy-MM-dd HH:mm:ss");
    }
}

package io.leat.serialize.codec;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.sql.Time;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Date;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/** The codecs of dates, times, durations and UUIDs. Stateless: one instance serves every thread. */
public final class TimeCodecs {
    /** Twelve bytes: seconds since 1970, then nanoseconds of the second. */
    public static final Codec<Instant> INSTANT =
            new SecondsCodec<>("Instant", Instant::getEpochSecond, Instant::getNano, Instant::ofEpochSecond);

    /** Twelve bytes: seconds, then nanoseconds of the second. */
    public static final Codec<Duration> DURATION =
            new SecondsCodec<>("Duration", Duration::getSeconds, Duration::getNano, Duration::ofSeconds);

    /** Eight bytes: days since 1970. */
    public static final Codec<LocalDate> LOCAL_DATE =
            new LongBackedCodec<>("LocalDate", LocalDate::toEpochDay, LocalDate::ofEpochDay);

    /** Eight bytes: nanoseconds since midnight. */
    public static final Codec<LocalTime> LOCAL_TIME =
            new LongBackedCodec<>("LocalTime", LocalTime::toNanoOfDay, LocalTime::ofNanoOfDay);

    /** Sixteen bytes: days since 1970, then nanoseconds since midnight. */
    public static final Codec<LocalDateTime> LOCAL_DATE_TIME = new LocalDateTimeCodec();

    /** Eight bytes: milliseconds since 1970. */
    public static final Codec<Date> DATE = new LongBackedCodec<>("Date", Date::getTime, Date::new);

    /** Eight bytes: milliseconds since 1970. */
    public static final Codec<java.sql.Date> SQL_DATE =
            new LongBackedCodec<>("java.sql.Date", java.sql.Date::getTime, java.sql.Date::new);

    /** Eight bytes: milliseconds since 1970. */
    public static final Codec<Time> SQL_TIME = new LongBackedCodec<>("java.sql.Time", Time::getTime, Time::new);

    /** Twelve bytes: seconds since 1970, then nanoseconds of the second. */
    public static final Codec<Timestamp> SQL_TIMESTAMP = new SecondsCodec<>(
            "java.sql.Timestamp",
            timestamp -> Math.floorDiv(timestamp.getTime(), 1000L),
            Timestamp::getNanos,
            TimeCodecs::timestamp);

    /** Sixteen bytes: the less significant half first. */
    public static final Codec<UUID> UUID = new UuidCodec();

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private TimeCodecs() {}

    private static Timestamp timestamp(long seconds, long nanos) {
        Timestamp timestamp = new Timestamp(Math.multiplyExact(seconds, 1000L));
        timestamp.setNanos((int) nanos);
        return timestamp;
    }

    private static final class LongBackedCodec<T> extends FixedCodec<T> {
        private final String typeName;
        private final ToLongFunction<T> toLong;
        private final LongFunction<T> ofLong;

        LongBackedCodec(String typeName, ToLongFunction<T> toLong, LongFunction<T> ofLong) {
            super(typeName, Long.BYTES);
            this.typeName = typeName;
            this.toLong = toLong;
            this.ofLong = ofLong;
        }

        @Override
        void put(MutableDirectBuffer buffer, int offset, T value) {
            buffer.putLong(offset, toLong.applyAsLong(value), LITTLE_ENDIAN);
        }

        @Override
        T get(DirectBuffer buffer, int offset) {
            long count = buffer.getLong(offset, LITTLE_ENDIAN);
            try {
                return ofLong.apply(count);
            } catch (DateTimeException e) {
                throw Malformed.content(typeName, "value=" + count);
            }
        }
    }

    /** Of seconds and nanoseconds. */
    private interface SecondsMaker<T> {
        T make(long seconds, long nanos);
    }

    private static final class SecondsCodec<T> extends FixedCodec<T> {
        private final String typeName;
        private final ToLongFunction<T> seconds;
        private final ToLongFunction<T> nanos;
        private final SecondsMaker<T> maker;

        SecondsCodec(String typeName, ToLongFunction<T> seconds, ToLongFunction<T> nanos, SecondsMaker<T> maker) {
            super(typeName, Long.BYTES + Integer.BYTES);
            this.typeName = typeName;
            this.seconds = seconds;
            this.nanos = nanos;
            this.maker = maker;
        }

        @Override
        void put(MutableDirectBuffer buffer, int offset, T value) {
            buffer.putLong(offset, seconds.applyAsLong(value), LITTLE_ENDIAN);
            buffer.putInt(offset + Long.BYTES, (int) nanos.applyAsLong(value), LITTLE_ENDIAN);
        }

        @Override
        T get(DirectBuffer buffer, int offset) {
            long wholeSeconds = buffer.getLong(offset, LITTLE_ENDIAN);
            int rest = buffer.getInt(offset + Long.BYTES, LITTLE_ENDIAN);
            if (rest < 0 || rest >= NANOS_PER_SECOND) {
                throw Malformed.content(typeName, "nanos=" + rest);
            }
            try {
                return maker.make(wholeSeconds, rest);
            } catch (DateTimeException | ArithmeticException e) {
                throw Malformed.content(typeName, "seconds=" + wholeSeconds);
            }
        }
    }

    private static final class LocalDateTimeCodec extends FixedCodec<LocalDateTime> {
        LocalDateTimeCodec() {
            super("LocalDateTime", 2 * Long.BYTES);
        }

        @Override
        void put(MutableDirectBuffer buffer, int offset, LocalDateTime value) {
            buffer.putLong(offset, value.toLocalDate().toEpochDay(), LITTLE_ENDIAN);
            buffer.putLong(offset + Long.BYTES, value.toLocalTime().toNanoOfDay(), LITTLE_ENDIAN);
        }

        @Override
        LocalDateTime get(DirectBuffer buffer, int offset) {
            long day = buffer.getLong(offset, LITTLE_ENDIAN);
            long nano = buffer.getLong(offset + Long.BYTES, LITTLE_ENDIAN);
            try {
                return LocalDateTime.of(LocalDate.ofEpochDay(day), LocalTime.ofNanoOfDay(nano));
            } catch (DateTimeException e) {
                throw Malformed.content("LocalDateTime", "day=" + day + " nano=" + nano);
            }
        }
    }

    private static final class UuidCodec extends FixedCodec<UUID> {
        UuidCodec() {
            super("UUID", 2 * Long.BYTES);
        }

        @Override
        void put(MutableDirectBuffer buffer, int offset, UUID value) {
            buffer.putLong(offset, value.getLeastSignificantBits(), LITTLE_ENDIAN);
            buffer.putLong(offset + Long.BYTES, value.getMostSignificantBits(), LITTLE_ENDIAN);
        }

        @Override
        UUID get(DirectBuffer buffer, int offset) {
            return new UUID(buffer.getLong(offset + Long.BYTES, LITTLE_ENDIAN), buffer.getLong(offset, LITTLE_ENDIAN));
        }
    }
}

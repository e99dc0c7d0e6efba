package io.leat.serialize.types;

import io.leat.serialize.tuple.Either;
import io.leat.serialize.types.Samples.Colour;
import io.leat.serialize.types.Samples.Point;
import io.leat.serialize.types.Samples.Reading;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Classes with fields that hold values of other types. */
@SuppressWarnings({"EffectivelyPrivate", "NonApiType", "UndefinedEquals"}) // shapes that users write, good or not
final class ContainerSamples {
    private ContainerSamples() {}

    /** Each kind of container as a field of a record. */
    record Holder(
            List<String> texts,
            Collection<Long> numbers,
            Set<Colour> colours,
            Map<String, List<Integer>> lists,
            Either<String, Reading> either) {}

    /** Each value of the JDK as a field of a record. */
    record Moments(
            Instant instant,
            LocalDate date,
            LocalTime time,
            LocalDateTime dateTime,
            Duration duration,
            UUID uuid,
            BigInteger integer,
            BigDecimal decimal) {}

    record Box<T>(List<T> values) {}

    /** Filled again and again. */
    static final class Reused {
        public int id;
        public List<Point> points;
        public ArrayList<String> texts;
        public HashMap<String, Point> byName;
        public Point[] array;
        public String[][] grid;
        public Date date;
        public java.sql.Timestamp timestamp;

        @Override
        public boolean equals(Object other) {
            return other instanceof Reused that
                    && id == that.id
                    && Objects.equals(points, that.points)
                    && Objects.equals(texts, that.texts)
                    && Objects.equals(byName, that.byName)
                    && Arrays.equals(array, that.array)
                    && Arrays.deepEquals(grid, that.grid)
                    && Objects.equals(date, that.date)
                    && Objects.equals(timestamp, that.timestamp);
        }

        @Override
        public int hashCode() {
            return id;
        }

        @Override
        public String toString() {
            return id + " " + points + " " + texts + " " + byName + " " + Arrays.toString(array) + " "
                    + Arrays.deepToString(grid) + " " + date + " " + timestamp;
        }
    }
}

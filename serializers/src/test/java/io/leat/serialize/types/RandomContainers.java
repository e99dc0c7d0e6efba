package io.leat.serialize.types;

import static io.leat.serialize.types.RandomValues.kind;

import io.leat.serialize.tuple.Either;
import io.leat.serialize.tuple.Tuple1;
import io.leat.serialize.tuple.Tuple2;
import io.leat.serialize.tuple.Tuple6;
import io.leat.serialize.tuple.Tuple7;
import io.leat.serialize.tuple.Tuple8;
import io.leat.serialize.tuple.Tuple9;
import io.leat.serialize.types.ContainerSamples.Box;
import io.leat.serialize.types.ContainerSamples.Holder;
import io.leat.serialize.types.ContainerSamples.Moments;
import io.leat.serialize.types.ContainerSamples.Reused;
import io.leat.serialize.types.RandomValues.Kind;
import io.leat.serialize.types.Samples.Empty;
import io.leat.serialize.types.Samples.Point;
import io.leat.serialize.types.Samples.Reading;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Values of types that hold others, and of the values of the JDK; from the seed of {@link RandomValues}. */
@SuppressWarnings("JavaUtilDate") // users have such fields
final class RandomContainers {
    private final RandomValues values;
    private final Random random;

    RandomContainers(RandomValues values) {
        this.values = values;
        this.random = values.random();
    }

    List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>(jdkKinds());
        kinds.addAll(containerKinds());
        kinds.addAll(tupleKinds());
        return kinds;
    }

    private List<Kind> jdkKinds() {
        return List.of(
                kind("BigInteger", Types.BIG_INT, this::bigInteger),
                kind("BigDecimal", Types.BIG_DEC, this::bigDecimal),
                kind("Instant", Types.INSTANT, this::instant),
                kind("LocalDate", Types.LOCAL_DATE, this::date),
                kind("LocalTime", Types.LOCAL_TIME, this::time),
                kind("LocalDateTime", Types.LOCAL_DATE_TIME, this::dateTime),
                kind("java.sql.Date", Types.SQL_DATE, () -> new java.sql.Date(values.longValue())),
                kind("java.sql.Time", Types.SQL_TIME, () -> new java.sql.Time(values.longValue())),
                kind("java.sql.Timestamp", Types.SQL_TIMESTAMP, this::timestamp),
                kind("Date", Types.of(Date.class), () -> new Date(values.longValue())),
                kind("Duration", Types.of(Duration.class), this::duration),
                kind("UUID", Types.of(UUID.class), this::uuid),
                kind("short[]", Types.of(short[].class), () -> new short[] {(short) random.nextInt(), -1}),
                kind("char[]", Types.of(char[].class), () -> values.text().toCharArray()),
                kind("float[]", Types.of(float[].class), () -> new float[] {random.nextFloat(), Float.NaN}),
                kind("boolean[]", Types.of(boolean[].class), () -> new boolean[] {random.nextBoolean(), true}),
                kind("moments", Types.of(Moments.class), this::moments));
    }

    private List<Kind> containerKinds() {
        return List.of(
                kind("List of String", Types.LIST(Types.STRING), () -> list(values::text)),
                kind("List of Long", Types.LIST(Types.LONG), () -> list(values::longValue)),
                kind("List of POJO", Types.LIST(Types.of(Point.class)), () -> list(this::point)),
                kind("List of nothing", Types.LIST(Types.of(Empty.class)), () -> list(Empty::new)),
                kind("List of List", Types.LIST(Types.LIST(Types.INT)), () -> list(() -> list(values::integer))),
                kind("Set", Types.SET(Types.STRING), () -> set(values::text)),
                kind(
                        "Map",
                        Types.MAP(Types.STRING, Types.DOUBLE),
                        () -> map(values::text, values::doubleValue, new LinkedHashMap<>())),
                kind("Either", Types.EITHER(Types.STRING, Types.of(Reading.class)), this::either),
                kind(
                        "Either of fixed length",
                        Types.EITHER(Types.LONG, Types.DOUBLE),
                        () -> random.nextBoolean()
                                ? Either.Left(values.longValue())
                                : Either.Right(values.doubleValue())),
                kind(
                        "String[]",
                        Types.of(String[].class),
                        () -> list(values::text).toArray(new String[0])),
                kind(
                        "Long[]",
                        Types.OBJECT_ARRAY(Types.LONG),
                        () -> list(values::longValue).toArray(new Long[0])),
                kind("record of containers", Types.of(Holder.class), this::holder),
                kind(
                        "generic record of a list",
                        new TypeHint<Box<Tuple2<String, Integer>>>() {}.getTypeInfo(),
                        () -> new Box<>(values.or(
                                list(() -> Tuple2.of(values.or(values.text()), values.or(values.integer())))))),
                kind("POJO of containers", Types.of(Reused.class), this::reused));
    }

    private List<Kind> tupleKinds() {
        TypeInformation<String> t = Types.STRING;
        TypeInformation<Long> l = Types.LONG;
        return List.of(
                kind("Tuple1", Types.TUPLE(t), () -> Tuple1.of(text())),
                kind(
                        "Tuple6",
                        Types.TUPLE(l, t, l, t, l, t),
                        () -> Tuple6.of(number(), text(), number(), text(), number(), text())),
                kind(
                        "Tuple7",
                        Types.TUPLE(l, t, l, t, l, t, l),
                        () -> Tuple7.of(number(), text(), number(), text(), number(), text(), number())),
                kind(
                        "Tuple8",
                        Types.TUPLE(l, t, l, t, l, t, l, t),
                        () -> Tuple8.of(number(), text(), number(), text(), number(), text(), number(), text())),
                kind(
                        "Tuple9",
                        Types.TUPLE(l, t, l, t, l, t, l, t, l),
                        () -> Tuple9.of(
                                number(), text(), number(), text(), number(), text(), number(), text(), number())));
    }

    private String text() {
        return values.or(values.text());
    }

    private Long number() {
        return values.or(values.longValue());
    }

    private BigInteger bigInteger() {
        return new BigInteger(random.nextInt(200), random).multiply(BigInteger.valueOf(random.nextInt(3) - 1L));
    }

    private BigDecimal bigDecimal() {
        return new BigDecimal(bigInteger(), random.nextInt(40) - 20);
    }

    private Instant instant() {
        return switch (random.nextInt(5)) {
            case 0 -> Instant.MIN;
            case 1 -> Instant.MAX;
            default -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
        };
    }

    private LocalDate date() {
        return random.nextInt(5) == 0 ? LocalDate.MIN : LocalDate.ofEpochDay(random.nextInt());
    }

    private LocalTime time() {
        return random.nextInt(5) == 0 ? LocalTime.MAX : LocalTime.ofSecondOfDay(random.nextInt(86_400));
    }

    private LocalDateTime dateTime() {
        return LocalDateTime.of(date(), time());
    }

    private Duration duration() {
        return Duration.ofSeconds(values.longValue(), random.nextInt(1_000_000_000));
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private Timestamp timestamp() {
        Timestamp timestamp = new Timestamp(random.nextInt() * 1000L);
        timestamp.setNanos(random.nextInt(1_000_000_000));
        return timestamp;
    }

    private Moments moments() {
        return new Moments(
                values.or(instant()),
                values.or(date()),
                values.or(time()),
                values.or(dateTime()),
                values.or(duration()),
                values.or(uuid()),
                values.or(bigInteger()),
                values.or(bigDecimal()));
    }

    private Point point() {
        Point point = new Point();
        point.key = values.longValue();
        point.value = values.doubleValue();
        point.setCount(values.integer());
        return point;
    }

    private <T> List<T> list(Supplier<T> element) {
        List<T> list = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            list.add(values.or(element.get()));
        }
        return list;
    }

    private <T> Set<T> set(Supplier<T> element) {
        return new LinkedHashSet<>(list(element));
    }

    private <K, V, M extends Map<K, V>> M map(Supplier<K> key, Supplier<V> value, M map) {
        for (int i = random.nextInt(6); i > 0; i--) {
            map.put(values.or(key.get()), values.or(value.get()));
        }
        return map;
    }

    private Either<String, Reading> either() {
        return random.nextBoolean() ? Either.Left(values.text()) : Either.Right(values.reading());
    }

    private Holder holder() {
        return new Holder(
                values.or(list(values::text)),
                values.or(list(values::longValue)),
                values.or(set(values::colour)),
                values.or(map(values::text, () -> list(values::integer), new LinkedHashMap<>())),
                values.or(either()));
    }

    private Reused reused() {
        Reused reused = new Reused();
        reused.id = values.integer();
        reused.points = values.or(list(this::point));
        reused.texts = values.or(new ArrayList<>(list(values::text)));
        reused.byName = values.or(map(values::text, this::point, new HashMap<>()));
        reused.array = values.or(list(this::point).toArray(new Point[0]));
        reused.grid = values.or(new String[][] {{text()}, null, {}});
        reused.date = values.or(new Date(values.longValue()));
        reused.timestamp = values.or(timestamp());
        return reused;
    }
}

package io.leat.serialize.types;

import io.leat.serialize.tuple.Tuple2;
import io.leat.serialize.tuple.Tuple3;
import io.leat.serialize.tuple.Tuple4;
import io.leat.serialize.tuple.Tuple5;
import io.leat.serialize.types.Samples.AllPrimitives;
import io.leat.serialize.types.Samples.Colour;
import io.leat.serialize.types.Samples.Empty;
import io.leat.serialize.types.Samples.Everything;
import io.leat.serialize.types.Samples.Inner;
import io.leat.serialize.types.Samples.Nested;
import io.leat.serialize.types.Samples.Pair;
import io.leat.serialize.types.Samples.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Values of every kind of type, from a seed, with nulls, extremes and odd texts more often than chance would have it. */
final class RandomValues {
    /** A type and where its values come from. */
    record Kind(String name, TypeInformation<Object> type, Supplier<Object> values) {
        @Override
        public String toString() {
            return name;
        }
    }

    private final Random random;

    RandomValues(long seed) {
        random = new Random(seed);
    }

    List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>(plainKinds());
        kinds.addAll(new RandomContainers(this).kinds());
        return kinds;
    }

    Random random() {
        return random;
    }

    private List<Kind> plainKinds() {
        return List.of(
                kind("String", Types.STRING, this::text),
                kind("Integer", Types.INT, this::integer),
                kind("Long", Types.LONG, this::longValue),
                kind("Double", Types.DOUBLE, this::doubleValue),
                kind("Float", Types.FLOAT, this::floatValue),
                kind("Boolean", Types.BOOLEAN, random::nextBoolean),
                kind("Byte", Types.BYTE, () -> (byte) random.nextInt()),
                kind("Short", Types.SHORT, () -> (short) random.nextInt()),
                kind("Character", Types.CHAR, this::character),
                kind("Enum", Types.of(Colour.class), this::colour),
                kind("byte[]", Types.of(byte[].class), this::bytes),
                kind("int[]", Types.of(int[].class), this::ints),
                kind("long[]", Types.of(long[].class), this::longs),
                kind("double[]", Types.of(double[].class), this::doubles),
                kind("empty record", Types.of(Empty.class), Empty::new),
                kind("record", Types.of(Reading.class), this::reading),
                kind("record of primitives", Types.of(AllPrimitives.class), this::allPrimitives),
                kind("private record", Types.of(Samples.hiddenRecord()), this::hidden),
                kind("private POJO", Types.of(Samples.hiddenPojo()), () -> Samples.hiddenPojo(integer())),
                kind("generic record", new TypeHint<Nested<String>>() {}.getTypeInfo(), this::nested),
                kind("POJO", Types.of(Everything.class), this::everything),
                kind("Tuple2", Types.TUPLE(Types.STRING, Types.LONG), () -> Tuple2.of(or(text()), or(longValue()))),
                kind(
                        "Tuple3",
                        Types.TUPLE(Types.of(Reading.class), Types.BOOLEAN, Types.of(Inner.class)),
                        () -> Tuple3.of(or(reading()), or(random.nextBoolean()), or(inner()))),
                kind(
                        "Tuple4",
                        Types.TUPLE(Types.INT, Types.DOUBLE, Types.of(Colour.class), Types.CHAR),
                        () -> Tuple4.of(or(integer()), or(doubleValue()), or(colour()), or(character()))),
                kind(
                        "Tuple5",
                        Types.TUPLE(
                                Types.TUPLE(Types.STRING, Types.SHORT),
                                Types.of(Everything.class),
                                Types.FLOAT,
                                Types.BYTE,
                                Types.STRING),
                        () -> Tuple5.of(
                                or(Tuple2.of(or(text()), or((short) random.nextInt()))),
                                or(everything()),
                                or(floatValue()),
                                or((byte) random.nextInt()),
                                or(text()))));
    }

    @SuppressWarnings("unchecked") // the supplier gives values of the type
    static Kind kind(String name, TypeInformation<?> type, Supplier<Object> values) {
        return new Kind(name, (TypeInformation<Object>) type, values);
    }

    /** The value, or null. */
    <T> T or(T value) {
        return random.nextInt(5) == 0 ? null : value;
    }

    String text() {
        int length = random.nextInt(8) == 0 ? 0 : random.nextInt(40);
        return switch (random.nextInt(4)) {
            case 0 -> chars(length, 0x20, 0x7F);
            case 1 -> chars(length, 0, 0x900);
            case 2 -> chars(length, 0, 0x1_0000); // with unpaired surrogates
            default -> chars(length, 0xD7F0, 0xE010); // hardly anything else
        };
    }

    private String chars(int length, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) (from + random.nextInt(to - from)));
        }
        return text.toString();
    }

    int integer() {
        return random.nextInt(4) == 0 ? Integer.MIN_VALUE : random.nextInt();
    }

    long longValue() {
        return random.nextInt(4) == 0 ? Long.MAX_VALUE : random.nextLong();
    }

    double doubleValue() {
        return switch (random.nextInt(6)) {
            case 0 -> Double.NaN;
            case 1 -> -0.0;
            case 2 -> Double.NEGATIVE_INFINITY;
            default -> random.nextGaussian();
        };
    }

    private float floatValue() {
        return random.nextInt(4) == 0 ? Float.NaN : random.nextFloat();
    }

    private char character() {
        return (char) random.nextInt(0x1_0000);
    }

    Colour colour() {
        return List.of(Colour.values()).get(random.nextInt(3));
    }

    private byte[] bytes() {
        byte[] array = new byte[random.nextInt(20)];
        random.nextBytes(array);
        return array;
    }

    private int[] ints() {
        return random.ints(random.nextInt(5)).toArray();
    }

    private long[] longs() {
        return random.longs(random.nextInt(5)).toArray();
    }

    private double[] doubles() {
        return random.doubles(random.nextInt(5)).toArray();
    }

    Reading reading() {
        return new Reading(or(text()), longValue(), doubleValue());
    }

    private AllPrimitives allPrimitives() {
        return new AllPrimitives(
                random.nextBoolean(),
                (byte) random.nextInt(),
                (short) random.nextInt(),
                character(),
                integer(),
                longValue(),
                floatValue(),
                doubleValue());
    }

    private Object hidden() {
        return Samples.hidden(integer(), or(colour()), or(bytes()), or(random.nextBoolean()));
    }

    private Nested<String> nested() {
        return new Nested<>(or(new Pair<>(or(text()), or(Tuple2.of(or(text()), or(longValue()))))), or(text()));
    }

    private Inner inner() {
        Inner inner = new Inner();
        inner.weight = floatValue();
        inner.initial = or(character());
        return inner;
    }

    private Everything everything() {
        Everything e = new Everything();
        e.id = or(text());
        e.version = (short) random.nextInt();
        e.count = integer();
        e.text = or(text());
        e.boxed = or(longValue());
        e.doubles = or(doubles());
        e.longs = or(longs());
        e.ints = or(ints());
        e.bytes = or(bytes());
        e.colour = or(colour());
        e.tuple = or(Tuple2.of(or(text()), or(new Pair<>(or(integer()), or(colour())))));
        e.inner = or(inner());
        e.reading = or(reading());
        e.setActive(random.nextBoolean());
        e.setName(or(text()));
        e.setViaSetter(or(inner()));
        return e;
    }
}

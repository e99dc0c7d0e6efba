package io.leat.serialize.types;

import io.leat.serialize.tuple.Tuple2;
import java.util.Arrays;
import java.util.Objects;

/** Classes of many shapes, some as little visible as Java allows. */
@SuppressWarnings({"ArrayRecordComponent", "EffectivelyPrivate", "unused"}) // shapes that users write, good or not
final class Samples {
    private Samples() {}

    enum Colour {
        RED,
        GREEN {
            @Override
            int depth() {
                return 2;
            }
        },
        DEEP_BLUE;

        int depth() {
            return 1;
        }
    }

    record Reading(String sensor, long timestamp, double value) {}

    private record Hidden(int a, Colour colour, Hidden2 inner) {}

    private record Hidden2(byte[] bytes, Boolean flag) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Hidden2 that && Arrays.equals(bytes, that.bytes) && Objects.equals(flag, that.flag);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }

    record Pair<A, B>(A first, B second) {}

    record Nested<T>(Pair<T, Tuple2<T, Long>> pair, T again) {}

    record Empty() {}

    record AllPrimitives(boolean z, byte b, short s, char c, int i, long j, float f, double d) {}

    static Class<?> hiddenRecord() {
        return Hidden.class;
    }

    static Object hidden(int a, Colour colour, byte[] bytes, Boolean flag) {
        return new Hidden(a, colour, bytes == null ? null : new Hidden2(bytes, flag));
    }

    static Class<?> hiddenPojo() {
        return HiddenPojo.class;
    }

    static Object hiddenPojo(int x) {
        HiddenPojo pojo = new HiddenPojo();
        pojo.x = x;
        return pojo;
    }

    private static class HiddenPojo {
        public int x;

        @Override
        public boolean equals(Object other) {
            return other instanceof HiddenPojo that && x == that.x;
        }

        @Override
        public int hashCode() {
            return x;
        }
    }

    /** Fields of every kind, public ones and ones with getter and setter. */
    public static class Everything extends Base<String> {
        public int count;
        public String text;
        public Long boxed;
        public double[] doubles;
        public long[] longs;
        public int[] ints;
        public byte[] bytes;
        public Colour colour;
        public Tuple2<String, Pair<Integer, Colour>> tuple;
        public Inner inner;
        public Reading reading;
        public transient Object notPartOfIt;
        static Object norThis;
        private boolean active;
        private String name;
        private Inner viaSetter;

        public boolean isActive() {
            return active;
        }

        public Everything setActive(boolean active) {
            this.active = active;
            return this;
        }

        public String getName() {
            return name;
        }

        public long setName(String name) {
            this.name = name;
            return 0;
        }

        public Inner getViaSetter() {
            return viaSetter;
        }

        public void setViaSetter(Inner viaSetter) {
            this.viaSetter = viaSetter;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Everything that
                    && Objects.equals(id, that.id)
                    && version == that.version
                    && count == that.count
                    && Objects.equals(text, that.text)
                    && Objects.equals(boxed, that.boxed)
                    && Arrays.equals(doubles, that.doubles)
                    && Arrays.equals(longs, that.longs)
                    && Arrays.equals(ints, that.ints)
                    && Arrays.equals(bytes, that.bytes)
                    && colour == that.colour
                    && Objects.equals(tuple, that.tuple)
                    && Objects.equals(inner, that.inner)
                    && Objects.equals(reading, that.reading)
                    && active == that.active
                    && Objects.equals(name, that.name)
                    && Objects.equals(viaSetter, that.viaSetter);
        }

        @Override
        public int hashCode() {
            return count;
        }
    }

    static class Base<T> {
        public T id;
        public short version;
    }

    static final class Inner {
        public float weight;
        public Character initial;

        @Override
        public boolean equals(Object other) {
            return other instanceof Inner that
                    && Float.compare(weight, that.weight) == 0
                    && Objects.equals(initial, that.initial);
        }

        @Override
        public int hashCode() {
            return Float.hashCode(weight);
        }
    }

    /** Three primitive fields: what the allocation gate moves. */
    public static final class Point {
        public long key;
        public double value;
        private int count;

        public int getCount() {
            return count;
        }

        public void setCount(int count) {
            this.count = count;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Point that
                    && key == that.key
                    && Double.compare(value, that.value) == 0
                    && count == that.count;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(key);
        }
    }
}

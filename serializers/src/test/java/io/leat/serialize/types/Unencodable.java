package io.leat.serialize.types;

import io.leat.serialize.tuple.Tuple2;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;

/** Classes that no codec is made for, each for one reason. */
@SuppressWarnings({
    "ArrayRecordComponent",
    "ClassCanBeStatic",
    "EffectivelyPrivate",
    "HidingField",
    "rawtypes",
    "serial",
    "unused"
}) // what users write
final class Unencodable {
    private Unencodable() {}

    record WithMap(String sensor, Meta meta) {}

    record Meta(long since, TreeMap<String, String> tags) {}

    record WithRawTuple(Tuple2 pair) {}

    record WithWildcard(Tuple2<String, ?> pair) {}

    record Unbound<T>(T value) {}

    record WithArrayOfGeneric<T>(T[] values) {}

    record WithThreads(Thread[] threads) {}

    record WithList(List<Holder> names) {}

    record Holder(Object value) {}

    record Node(int value, Node next) {}

    record Growing<T>(T value, Growing<Tuple2<T, T>> next) {}

    interface Shape {}

    abstract static class Figure {
        public int x;
    }

    class Inner {
        public int x;
    }

    static class NoDefaultConstructor {
        public int x;

        NoDefaultConstructor(int x) {
            this.x = x;
        }
    }

    /** Public with a constructor that is not. */
    public static class HiddenConstructor {
        public int x;

        HiddenConstructor() {}
    }

    static class NoGetter {
        public int x;
        private String secret;

        public void setSecret(String secret) {
            this.secret = secret;
        }
    }

    static class NoSetter {
        private String secret;

        public String getSecret() {
            return secret;
        }
    }

    static class GetterOfOtherType {
        private int count;

        public long getCount() {
            return count;
        }

        public void setCount(int count) {
            this.count = count;
        }
    }

    static class FinalField {
        public final int x = Integer.parseInt("1");
    }

    static class NoFields {
        static int count;
        transient int scratch;
    }

    static class Shadowed extends ShadowedBase {
        public String name;
    }

    static class ShadowedBase {
        public String name;
    }

    static class OfCollection extends HashMap<String, String> {
        public int x;
    }

    static class OfThread extends Thread {
        public int x;
    }

    static Object local() {
        class Local {
            public int x;
        }
        return new Local();
    }
}

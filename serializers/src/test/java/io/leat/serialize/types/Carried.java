package io.leat.serialize.types;

/** Classes that {@link OtherLoaderTest} defines a second time, by a loader of its own. */
final class Carried {
    private Carried() {}

    record Item(String name, int count) {}

    @SuppressWarnings("EffectivelyPrivate") // POJOs have public fields
    static final class Pojo {
        public long time;
        public Item item;
    }
}

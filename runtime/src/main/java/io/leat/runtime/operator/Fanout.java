package io.leat.runtime.operator;

import io.leat.runtime.place.PlaceClasses;
import java.lang.invoke.MethodHandles;
import java.util.List;

/**
 * Hands records to two consumers, the first first. Both see the same object, so neither may change it.
 *
 * @param <T> the type of the records
 */
public final class Fanout<T> implements Downstream<T> {
    private final Downstream<T> first;
    private final Downstream<T> second;

    Fanout(Downstream<T> first, Downstream<T> second) {
        this.first = first;
        this.second = second;
    }

    /** To each of {@code branches}, in order. */
    @SuppressWarnings("unchecked") // a copy of this class
    public static <T> Downstream<T> of(List<Downstream<T>> branches) {
        if (branches.isEmpty()) {
            return new Nowhere<>();
        }
        Downstream<T> first = branches.get(0);
        if (branches.size() == 1) {
            return first;
        }
        Downstream<T> rest = of(branches.subList(1, branches.size()));
        return (Downstream<T>)
                PlaceClasses.create(MethodHandles.lookup(), Fanout.class, List.of(first, rest), first, rest);
    }

    @Override
    public void accept(T record, long timestamp) {
        first.accept(record, timestamp);
        second.accept(record, timestamp);
    }

    @Override
    public void watermark(long timestamp) {
        first.watermark(timestamp);
        second.watermark(timestamp);
    }

    /** Where nobody takes the records. */
    private static final class Nowhere<T> implements Downstream<T> {
        @Override
        public void accept(T record, long timestamp) {
            // Nobody is there.
        }

        @Override
        public void watermark(long timestamp) {
            // Nobody is there.
        }
    }
}

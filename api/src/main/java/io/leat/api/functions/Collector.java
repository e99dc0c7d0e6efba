package io.leat.api.functions;

/**
 * Takes what a function gives.
 *
 * <p>Records that are views can also be claimed: {@link #claim} gives a view over the place where the record will be read,
 * the function fills it, and {@link #commit} sends it off, at the length it has come to. So nothing is copied. One claim is
 * open at a time, nothing is collected meanwhile, and it is ended before the function returns.
 *
 * @param <T> the type of the records
 */
public interface Collector<T> {
    /** Emits a record. Never blocks. The record may be reused by the caller as soon as this returns. */
    void collect(T record);

    /**
     * Claims a view to fill, where no key decides where the record goes.
     *
     * @param maxLength the most bytes that the record can have
     * @throws UnsupportedOperationException if records of this stream are no views made by {@code @View}
     * @throws IllegalArgumentException      if the stream is keyed behind the function
     */
    default T claim(int maxLength) {
        throw new UnsupportedOperationException("this collector lends no views: call collect(record)");
    }

    /**
     * Claims a view to fill, where the stream is keyed behind the function.
     *
     * @param key       the key that the record will have
     * @param maxLength the most bytes that the record can have
     * @throws UnsupportedOperationException if records of this stream are no views made by {@code @View}
     */
    default T claim(Object key, int maxLength) {
        throw new UnsupportedOperationException("this collector lends no views: call collect(record)");
    }

    /**
     * Emits the claimed view, which is no longer valid after this.
     *
     * @throws IllegalStateException if none is claimed, or its key is not the one it was claimed with
     */
    default void commit() {
        throw new IllegalStateException("nothing is claimed: call claim(maxLength) before");
    }

    /**
     * Gives the claimed view back, and emits nothing.
     *
     * @throws IllegalStateException if none is claimed
     */
    default void abort() {
        throw new IllegalStateException("nothing is claimed: call claim(maxLength) before");
    }
}

package io.leat.api.functions;

/**
 * Gives a key that is a {@code long}, without boxing it: with it a keyed exchange allocates nothing per record. Leat's
 * own; everywhere else it is a {@link KeySelector} like any other.
 *
 * @param <T> the type of the records
 */
@FunctionalInterface
public interface LongKeySelector<T> extends KeySelector<T, Long> {
    /** The key. */
    long getLongKey(T value) throws Exception;

    @Override
    default Long getKey(T value) throws Exception {
        return getLongKey(value);
    }
}

package io.leat.state.backend;

import io.leat.api.state.ValueState;
import java.util.Objects;

/**
 * A user's {@link ValueState} over a table, without a namespace.
 *
 * <p>Owned by the subtask's thread. With an instance to reuse, {@link #value()} fills and returns that one each time: it
 * is valid until the next call, and reading allocates nothing.
 *
 * @param <T> the type of the value
 */
public final class TableValueState<T> implements ValueState<T> {
    private final ValueTable<T> table;
    private final T reuse;

    /** A state whose values are new objects each time. */
    public TableValueState(ValueTable<T> table) {
        this(table, null);
    }

    /** A state that reads into {@code reuse}, which may be null. */
    public TableValueState(ValueTable<T> table, T reuse) {
        this.table = Objects.requireNonNull(table, "table");
        this.reuse = reuse;
    }

    @Override
    public T value() {
        return table.get(0, 0, reuse);
    }

    @Override
    public void update(T value) {
        if (value == null) {
            clear();
        } else {
            table.put(0, 0, value);
        }
    }

    @Override
    public void clear() {
        table.remove(0, 0);
    }
}

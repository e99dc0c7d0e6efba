package io.leat.serialize.tuple;

import java.io.Serializable;

/**
 * A fixed number of fields that are found by position. Mutable, and owned by one thread at a time; a function that keeps
 * a tuple beyond its call keeps a {@code copy()}.
 */
public abstract sealed class Tuple implements Serializable
        permits Tuple1, Tuple2, Tuple3, Tuple4, Tuple5, Tuple6, Tuple7, Tuple8, Tuple9 {
    private static final long serialVersionUID = 1;

    /** The number of fields. */
    public abstract int getArity();

    /**
     * The field at a position.
     *
     * @param position from 0
     * @throws IndexOutOfBoundsException if there is no such field
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the caller names the type, as users know it
    public final <T> T getField(int position) {
        return (T) fieldAt(position);
    }

    /**
     * Sets the field at a position.
     *
     * @param position from 0
     * @throws IndexOutOfBoundsException if there is no such field
     */
    public abstract <T> void setField(T value, int position);

    abstract Object fieldAt(int position);

    final IndexOutOfBoundsException noField(int position) {
        return new IndexOutOfBoundsException("position=" + position + " arity=" + getArity());
    }
}

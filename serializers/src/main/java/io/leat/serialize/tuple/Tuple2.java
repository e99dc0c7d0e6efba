package io.leat.serialize.tuple;

import java.util.Objects;

/**
 * Two fields.
 *
 * @param <T0> the type of the first field
 * @param <T1> the type of the second field
 */
public final class Tuple2<T0, T1> extends Tuple {
    private static final long serialVersionUID = 1;

    /** The first field. */
    public T0 f0;

    /** The second field. */
    public T1 f1;

    /** All fields null. */
    public Tuple2() {}

    /** With these fields. */
    public Tuple2(T0 f0, T1 f1) {
        this.f0 = f0;
        this.f1 = f1;
    }

    /** A tuple of these fields. */
    public static <T0, T1> Tuple2<T0, T1> of(T0 f0, T1 f1) {
        return new Tuple2<>(f0, f1);
    }

    /** Sets all fields. */
    public void setFields(T0 f0, T1 f1) {
        this.f0 = f0;
        this.f1 = f1;
    }

    /** A new tuple of the same fields; the fields themselves are not copied. */
    public Tuple2<T0, T1> copy() {
        return new Tuple2<>(f0, f1);
    }

    /** A new tuple with the fields the other way round. */
    public Tuple2<T1, T0> swap() {
        return new Tuple2<>(f1, f0);
    }

    @Override
    public int getArity() {
        return 2;
    }

    @Override
    @SuppressWarnings("unchecked") // the caller names the type, as users know it
    public <T> void setField(T value, int position) {
        switch (position) {
            case 0 -> f0 = (T0) value;
            case 1 -> f1 = (T1) value;
            default -> throw noField(position);
        }
    }

    @Override
    Object fieldAt(int position) {
        return switch (position) {
            case 0 -> f0;
            case 1 -> f1;
            default -> throw noField(position);
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tuple2<?, ?> that && Objects.equals(f0, that.f0) && Objects.equals(f1, that.f1);
    }

    @Override
    public int hashCode() {
        int result = Objects.hashCode(f0);
        result = 31 * result + Objects.hashCode(f1);
        return result;
    }

    /** The fields in parentheses, parted by commas. */
    @Override
    public String toString() {
        return "(" + f0 + "," + f1 + ")";
    }
}

package io.leat.serialize.tuple;

import java.util.Objects;

/**
 * One field.
 *
 * @param <T0> the type of the only field
 */
public final class Tuple1<T0> extends Tuple {
    private static final long serialVersionUID = 1;

    /** The only field. */
    public T0 f0;

    /** All fields null. */
    public Tuple1() {}

    /** With these fields. */
    public Tuple1(T0 f0) {
        this.f0 = f0;
    }

    /** A tuple of these fields. */
    public static <T0> Tuple1<T0> of(T0 f0) {
        return new Tuple1<>(f0);
    }

    /** Sets all fields. */
    public void setFields(T0 f0) {
        this.f0 = f0;
    }

    /** A new tuple of the same fields; the fields themselves are not copied. */
    public Tuple1<T0> copy() {
        return new Tuple1<>(f0);
    }

    @Override
    public int getArity() {
        return 1;
    }

    @Override
    @SuppressWarnings("unchecked") // the caller names the type, as users know it
    public <T> void setField(T value, int position) {
        switch (position) {
            case 0 -> f0 = (T0) value;
            default -> throw noField(position);
        }
    }

    @Override
    Object fieldAt(int position) {
        return switch (position) {
            case 0 -> f0;
            default -> throw noField(position);
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tuple1<?> that && Objects.equals(f0, that.f0);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(f0);
    }

    /** The fields in parentheses, parted by commas. */
    @Override
    public String toString() {
        return "(" + f0 + ")";
    }
}

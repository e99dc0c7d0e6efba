package io.leat.serialize.tuple;

import java.util.Objects;

/**
 * Six fields.
 *
 * @param <T0> the type of the first field
 * @param <T1> the type of the second field
 * @param <T2> the type of the third field
 * @param <T3> the type of the fourth field
 * @param <T4> the type of the fifth field
 * @param <T5> the type of the sixth field
 */
public final class Tuple6<T0, T1, T2, T3, T4, T5> extends Tuple {
    private static final long serialVersionUID = 1;

    /** The first field. */
    public T0 f0;

    /** The second field. */
    public T1 f1;

    /** The third field. */
    public T2 f2;

    /** The fourth field. */
    public T3 f3;

    /** The fifth field. */
    public T4 f4;

    /** The sixth field. */
    public T5 f5;

    /** All fields null. */
    public Tuple6() {}

    /** With these fields. */
    public Tuple6(T0 f0, T1 f1, T2 f2, T3 f3, T4 f4, T5 f5) {
        this.f0 = f0;
        this.f1 = f1;
        this.f2 = f2;
        this.f3 = f3;
        this.f4 = f4;
        this.f5 = f5;
    }

    /** A tuple of these fields. */
    public static <T0, T1, T2, T3, T4, T5> Tuple6<T0, T1, T2, T3, T4, T5> of(T0 f0, T1 f1, T2 f2, T3 f3, T4 f4, T5 f5) {
        return new Tuple6<>(f0, f1, f2, f3, f4, f5);
    }

    /** Sets all fields. */
    public void setFields(T0 f0, T1 f1, T2 f2, T3 f3, T4 f4, T5 f5) {
        this.f0 = f0;
        this.f1 = f1;
        this.f2 = f2;
        this.f3 = f3;
        this.f4 = f4;
        this.f5 = f5;
    }

    /** A new tuple of the same fields; the fields themselves are not copied. */
    public Tuple6<T0, T1, T2, T3, T4, T5> copy() {
        return new Tuple6<>(f0, f1, f2, f3, f4, f5);
    }

    @Override
    public int getArity() {
        return 6;
    }

    @Override
    @SuppressWarnings("unchecked") // the caller names the type, as users know it
    public <T> void setField(T value, int position) {
        switch (position) {
            case 0 -> f0 = (T0) value;
            case 1 -> f1 = (T1) value;
            case 2 -> f2 = (T2) value;
            case 3 -> f3 = (T3) value;
            case 4 -> f4 = (T4) value;
            case 5 -> f5 = (T5) value;
            default -> throw noField(position);
        }
    }

    @Override
    Object fieldAt(int position) {
        return switch (position) {
            case 0 -> f0;
            case 1 -> f1;
            case 2 -> f2;
            case 3 -> f3;
            case 4 -> f4;
            case 5 -> f5;
            default -> throw noField(position);
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tuple6<?, ?, ?, ?, ?, ?> that
                && Objects.equals(f0, that.f0)
                && Objects.equals(f1, that.f1)
                && Objects.equals(f2, that.f2)
                && Objects.equals(f3, that.f3)
                && Objects.equals(f4, that.f4)
                && Objects.equals(f5, that.f5);
    }

    @Override
    public int hashCode() {
        int result = Objects.hashCode(f0);
        result = 31 * result + Objects.hashCode(f1);
        result = 31 * result + Objects.hashCode(f2);
        result = 31 * result + Objects.hashCode(f3);
        result = 31 * result + Objects.hashCode(f4);
        result = 31 * result + Objects.hashCode(f5);
        return result;
    }

    /** The fields in parentheses, parted by commas. */
    @Override
    public String toString() {
        return "(" + f0 + "," + f1 + "," + f2 + "," + f3 + "," + f4 + "," + f5 + ")";
    }
}

package io.leat.serialize.tuple;

import java.util.Objects;

/**
 * Nine fields.
 *
 * @param <T0> the type of the first field
 * @param <T1> the type of the second field
 * @param <T2> the type of the third field
 * @param <T3> the type of the fourth field
 * @param <T4> the type of the fifth field
 * @param <T5> the type of the sixth field
 * @param <T6> the type of the seventh field
 * @param <T7> the type of the eighth field
 * @param <T8> the type of the ninth field
 */
public final class Tuple9<T0, T1, T2, T3, T4, T5, T6, T7, T8> extends Tuple {
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

    /** The seventh field. */
    public T6 f6;

    /** The eighth field. */
    public T7 f7;

    /** The ninth field. */
    public T8 f8;

    /** All fields null. */
    public Tuple9() {}

    /** With these fields. */
    public Tuple9(T0 f0, T1 f1, T2 f2, T3 f3, T4 f4, T5 f5, T6 f6, T7 f7, T8 f8) {
        this.f0 = f0;
        this.f1 = f1;
        this.f2 = f2;
        this.f3 = f3;
        this.f4 = f4;
        this.f5 = f5;
        this.f6 = f6;
        this.f7 = f7;
        this.f8 = f8;
    }

    /** A tuple of these fields. */
    public static <T0, T1, T2, T3, T4, T5, T6, T7, T8> Tuple9<T0, T1, T2, T3, T4, T5, T6, T7, T8> of(
            T0 f0, T1 f1, T2 f2, T3 f3, T4 f4, T5 f5, T6 f6, T7 f7, T8 f8) {
        return new Tuple9<>(f0, f1, f2, f3, f4, f5, f6, f7, f8);
    }

    /** Sets all fields. */
    public void setFields(T0 f0, T1 f1, T2 f2, T3 f3, T4 f4, T5 f5, T6 f6, T7 f7, T8 f8) {
        this.f0 = f0;
        this.f1 = f1;
        this.f2 = f2;
        this.f3 = f3;
        this.f4 = f4;
        this.f5 = f5;
        this.f6 = f6;
        this.f7 = f7;
        this.f8 = f8;
    }

    /** A new tuple of the same fields; the fields themselves are not copied. */
    public Tuple9<T0, T1, T2, T3, T4, T5, T6, T7, T8> copy() {
        return new Tuple9<>(f0, f1, f2, f3, f4, f5, f6, f7, f8);
    }

    @Override
    public int getArity() {
        return 9;
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
            case 6 -> f6 = (T6) value;
            case 7 -> f7 = (T7) value;
            case 8 -> f8 = (T8) value;
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
            case 6 -> f6;
            case 7 -> f7;
            case 8 -> f8;
            default -> throw noField(position);
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tuple9<?, ?, ?, ?, ?, ?, ?, ?, ?> that
                && Objects.equals(f0, that.f0)
                && Objects.equals(f1, that.f1)
                && Objects.equals(f2, that.f2)
                && Objects.equals(f3, that.f3)
                && Objects.equals(f4, that.f4)
                && Objects.equals(f5, that.f5)
                && Objects.equals(f6, that.f6)
                && Objects.equals(f7, that.f7)
                && Objects.equals(f8, that.f8);
    }

    @Override
    public int hashCode() {
        int result = Objects.hashCode(f0);
        result = 31 * result + Objects.hashCode(f1);
        result = 31 * result + Objects.hashCode(f2);
        result = 31 * result + Objects.hashCode(f3);
        result = 31 * result + Objects.hashCode(f4);
        result = 31 * result + Objects.hashCode(f5);
        result = 31 * result + Objects.hashCode(f6);
        result = 31 * result + Objects.hashCode(f7);
        result = 31 * result + Objects.hashCode(f8);
        return result;
    }

    /** The fields in parentheses, parted by commas. */
    @Override
    public String toString() {
        return "(" + f0 + "," + f1 + "," + f2 + "," + f3 + "," + f4 + "," + f5 + "," + f6 + "," + f7 + "," + f8 + ")";
    }
}

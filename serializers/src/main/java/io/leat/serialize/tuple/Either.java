package io.leat.serialize.tuple;

import java.io.Serializable;
import java.util.Objects;

/**
 * One of two values: a left one or a right one, never null. Immutable as far as its value is.
 *
 * @param <L> the type of the left value
 * @param <R> the type of the right value
 */
public abstract sealed class Either<L, R> implements Serializable permits Either.Left, Either.Right {
    private static final long serialVersionUID = 1;

    private Either() {}

    /** A left value. */
    public static <L, R> Either<L, R> Left(L value) {
        return new Left<>(value);
    }

    /** A right value. */
    public static <L, R> Either<L, R> Right(R value) {
        return new Right<>(value);
    }

    /**
     * The left value.
     *
     * @throws IllegalStateException if it is a right one
     */
    public abstract L left();

    /**
     * The right value.
     *
     * @throws IllegalStateException if it is a left one
     */
    public abstract R right();

    /** Whether it is a left value. */
    public final boolean isLeft() {
        return this instanceof Left;
    }

    /** Whether it is a right value. */
    public final boolean isRight() {
        return this instanceof Right;
    }

    private static IllegalStateException other(Either<?, ?> either, String asked) {
        return new IllegalStateException("either=" + either + " has no " + asked + " value: ask isLeft() before");
    }

    /**
     * A left value.
     *
     * @param <L> the type of the left value
     * @param <R> the type of the right value
     */
    public static final class Left<L, R> extends Either<L, R> {
        private static final long serialVersionUID = 1;
        private final L value;

        /** Of {@code value}. */
        public Left(L value) {
            this.value = Objects.requireNonNull(value, "value");
        }

        /** Of {@code value}. */
        public static <L, R> Left<L, R> of(L value) {
            return new Left<>(value);
        }

        @Override
        public L left() {
            return value;
        }

        @Override
        public R right() {
            throw other(this, "right");
        }

        @Override
        public boolean equals(Object object) {
            return object instanceof Left<?, ?> that && value.equals(that.value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }

        @Override
        public String toString() {
            return "Left(" + value + ")";
        }
    }

    /**
     * A right value.
     *
     * @param <L> the type of the left value
     * @param <R> the type of the right value
     */
    public static final class Right<L, R> extends Either<L, R> {
        private static final long serialVersionUID = 1;
        private final R value;

        /** Of {@code value}. */
        public Right(R value) {
            this.value = Objects.requireNonNull(value, "value");
        }

        /** Of {@code value}. */
        public static <L, R> Right<L, R> of(R value) {
            return new Right<>(value);
        }

        @Override
        public L left() {
            throw other(this, "left");
        }

        @Override
        public R right() {
            return value;
        }

        @Override
        public boolean equals(Object object) {
            return object instanceof Right<?, ?> that && value.equals(that.value);
        }

        @Override
        public int hashCode() {
            return ~value.hashCode();
        }

        @Override
        public String toString() {
            return "Right(" + value + ")";
        }
    }
}

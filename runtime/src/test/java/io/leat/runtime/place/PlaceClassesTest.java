package io.leat.runtime.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.invoke.MethodHandles;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PlaceClassesTest {
    private static LongUnaryOperator place(LongUnaryOperator callee) {
        return (LongUnaryOperator)
                PlaceClasses.create(MethodHandles.lookup(), Plus.class, List.of(callee), callee, callee.applyAsLong(0));
    }

    @Test
    void shouldGiveEachSetOfCalleesAClassOfItsOwn() {
        LongUnaryOperator one = place(value -> value + 1);
        LongUnaryOperator two = place(value -> value + 2);

        assertThat(one.getClass()).isNotEqualTo(two.getClass());
        assertThat(one.applyAsLong(10)).isEqualTo(12);
        assertThat(two.applyAsLong(10)).isEqualTo(14);
    }

    @Test
    void shouldGiveTheSameCalleesTheSameClass() {
        LongUnaryOperator inner = value -> value + 1;

        assertThat(place(inner).getClass()).isEqualTo(place(inner).getClass());
        assertThat(place(place(inner)).getClass())
                .isEqualTo(place(place(inner)).getClass())
                .isNotEqualTo(place(inner).getClass());
    }

    @Test
    void shouldNameTheOriginal() {
        assertThat(place(value -> value).getClass().getName()).startsWith(Plus.class.getName());
    }

    @Test
    void shouldThrowWhatTheConstructorThrows() {
        assertThatThrownBy(() -> place(value -> -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("more=-1");
    }

    @Test
    void shouldLetAClassGoThatNobodyUses() {
        LongUnaryOperator first = place(value -> value);
        assertThat(first.applyAsLong(1)).isEqualTo(1);
        WeakReference<Class<?>> unused =
                new WeakReference<>(place(value -> value + 3).getClass());

        while (unused.get() != null) {
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            System.gc();
        }
    }

    /** Calls another and adds to what it gives. */
    static final class Plus implements LongUnaryOperator {
        private final LongUnaryOperator callee;
        private final long more;

        Plus(LongUnaryOperator callee, long more) {
            if (more < 0) {
                throw new IllegalArgumentException("more=" + more);
            }
            this.callee = callee;
            this.more = more;
        }

        @Override
        public long applyAsLong(long value) {
            return callee.applyAsLong(value) + more;
        }
    }
}

package io.leat.serialize.tuple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class TupleTest {
    private static final List<Tuple> TUPLES = List.of(
            Tuple1.of("a"),
            Tuple2.of("a", 1),
            Tuple3.of("a", 1, 2L),
            Tuple4.of("a", 1, 2L, null),
            Tuple5.of("a", 1, 2L, null, 'e'),
            Tuple6.of("a", 1, 2L, null, 'e', 6),
            Tuple7.of("a", 1, 2L, null, 'e', 6, 7),
            Tuple8.of("a", 1, 2L, null, 'e', 6, 7, 8),
            Tuple9.of("a", 1, 2L, null, 'e', 6, 7, 8, 9));

    @Test
    void shouldFindFieldsByPosition() {
        for (Tuple tuple : TUPLES) {
            assertThat(tuple.<String>getField(0)).isEqualTo("a");
            for (int i = 0; i < tuple.getArity(); i++) {
                tuple.setField(100 + i, i);
                assertThat(tuple.<Integer>getField(i)).isEqualTo(100 + i);
            }
        }
    }

    @Test
    void shouldRefusePositionsThatAreNone() {
        for (Tuple tuple : TUPLES) {
            assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> tuple.getField(tuple.getArity()))
                    .withMessage("position=%d arity=%d", tuple.getArity(), tuple.getArity());
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> tuple.setField("x", -1));
        }
    }

    @Test
    void shouldCompareFields() {
        Tuple5<String, Integer, Long, Void, Character> tuple = Tuple5.of("a", 1, 2L, null, 'e');
        assertThat(tuple)
                .isEqualTo(tuple.copy())
                .hasSameHashCodeAs(tuple.copy())
                .isNotSameAs(tuple.copy());
        assertThat(tuple).isNotEqualTo(Tuple5.of("a", 1, 2L, null, 'f'));
        assertThat(Tuple2.of(null, null)).isEqualTo(new Tuple2<>());
        assertThat(TUPLES).doesNotHaveDuplicates();
    }

    @Test
    void shouldPrintAsUsersKnowIt() {
        assertThat(Tuple3.of("a", null, 2L)).hasToString("(a,null,2)");
    }

    @Test
    void shouldSwapAndSet() {
        Tuple2<Integer, String> swapped = Tuple2.of("a", 1).swap();
        assertThat(swapped).isEqualTo(Tuple2.of(1, "a"));
        swapped.setFields(2, "b");
        assertThat(swapped).isEqualTo(Tuple2.of(2, "b"));
    }
}

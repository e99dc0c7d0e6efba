package io.leat.runtime.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.api.functions.MapFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FunctionCopiesTest {
    @Test
    void shouldGiveEachCopyStateOfItsOwn() throws Exception {
        int[] calls = {5};
        MapFunction<Long, Long> original = value -> value + calls[0]++;

        MapFunction<Long, Long> copy = FunctionCopies.copy(original, "counter");

        assertThat(copy.map(0L)).isEqualTo(5);
        assertThat(copy.map(0L)).isEqualTo(6);
        assertThat(original.map(0L)).isEqualTo(5);
    }

    @Test
    void shouldNameTheOperatorAndTheRemedyForWhatCannotBeCopied() {
        Object captured = new Object();
        MapFunction<Long, String> function = value -> captured + "" + value;

        assertThatThrownBy(() -> FunctionCopies.copy(function, "clinging"))
                .isInstanceOf(EngineFailure.class)
                .hasMessageContaining("operator=clinging")
                .hasMessageContaining("java.lang.Object")
                .hasMessageContaining("transient");
    }
}

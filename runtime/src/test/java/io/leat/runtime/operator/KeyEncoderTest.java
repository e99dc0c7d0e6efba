package io.leat.runtime.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.api.functions.KeySelector;
import io.leat.api.functions.LongKeySelector;
import io.leat.api.graph.KeySpec;
import io.leat.serialize.types.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class KeyEncoderTest {
    private static byte[] bytes(KeyEncoder<?, ?> encoder) {
        byte[] bytes = new byte[encoder.length()];
        encoder.buffer().getBytes(0, bytes);
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 42, Long.MIN_VALUE, Long.MAX_VALUE, 0x0102030405060708L})
    void shouldWriteAnUnboxedLongAsTheCodecDoes(long value) throws Exception {
        LongKeySelector<Long> unboxed = record -> record;
        KeySelector<Long, Long> boxed = record -> record;
        KeyEncoder<Long, Long> fast = new KeyEncoder<>(new KeySpec<>(unboxed, Types.LONG), 128);
        KeyEncoder<Long, Long> general = new KeyEncoder<>(new KeySpec<>(boxed, Types.LONG), 128);

        fast.encode(value);
        general.encode(value);

        assertThat(bytes(fast)).isEqualTo(bytes(general));
        assertThat(fast.hash()).isEqualTo(general.hash());
        assertThat(fast.keyGroup()).isEqualTo(general.keyGroup()).isBetween(0, 127);
    }

    @Test
    void shouldRefuseANullKeyAndGrowWithALongOne() throws Exception {
        KeyEncoder<String, String> encoder =
                new KeyEncoder<>(new KeySpec<>(record -> record.isEmpty() ? null : record, Types.STRING), 128);

        assertThatThrownBy(() -> encoder.encode("")).hasMessageContaining("the key selector gave null");
        encoder.encode("x".repeat(1_000));
        assertThat(encoder.length()).isGreaterThanOrEqualTo(1_000);
    }
}

package io.leat.serialize.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leat.serialize.codec.Codec;
import io.leat.serialize.tuple.Either;
import io.leat.serialize.tuple.Tuple2;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Holds the bytes of what holds other values: state and checkpoints are made of them. */
@Timeout(60)
final class ContainerBytesTest {
    @Test
    void shouldWriteElementsOfFixedLengthBehindAByte() {
        assertBytes(Types.LIST(Types.SHORT), Arrays.asList((short) 0x0102, null), "02000000 01 0201 00");
    }

    @Test
    void shouldWriteOtherElementsBehindALength() {
        assertBytes(
                Types.LIST(Types.STRING), Arrays.asList("ab", null, ""), "03000000 02000000 6162 ffffffff 00000000");
        assertBytes(Types.OBJECT_ARRAY(Types.STRING), new String[] {"c"}, "01000000 01000000 63");
    }

    @Test
    void shouldWriteKeysAndValuesInTurn() {
        assertBytes(Types.MAP(Types.STRING, Types.BYTE), Map.of("k", (byte) 7), "01000000 01000000 6b 01 07");
    }

    @Test
    void shouldWriteWhichSideBeforeTheValue() {
        assertBytes(Types.EITHER(Types.STRING, Types.BYTE), Either.Left("L"), "00 4c");
        assertBytes(Types.EITHER(Types.STRING, Types.BYTE), Either.Right((byte) 9), "01 09");
    }

    @Test
    void shouldWriteBoxesInTuplesBehindTheirLength() {
        assertBytes(Types.TUPLE(Types.INT, Types.STRING), Tuple2.of(5, null), "04000000 05000000 ffffffff");
    }

    @Test
    void shouldWriteTimesAndBigNumbers() {
        assertBytes(Types.INSTANT, Instant.ofEpochSecond(1, 2), "0100000000000000 02000000");
        assertBytes(Types.BIG_INT, BigInteger.valueOf(-256), "ff00");
        assertBytes(Types.BIG_DEC, new BigDecimal("2.50"), "02000000 00fa");
    }

    @Test
    void shouldGiveEqualListsEqualBytesWhateverTheyAre() {
        TypeInformation<List<Long>> type = Types.LIST(Types.LONG);
        assertThat(bytes(type, Arrays.asList(1L, 2L))).isEqualTo(bytes(type, List.of(1L, 2L)));
        assertThat(type.isKeyType()).isTrue();
    }

    @Test
    void shouldSayWhichFieldIsInTheWayOfAKey() {
        record Position(String name, List<Tuple2<String, double[]>> at) {}
        Optional<String> obstacle = Types.of(Position.class).keyObstacle();
        assertThat(obstacle)
                .hasValue("field=at: field=f1: arrays are equal only to themselves; use a List, a String or"
                        + " a record");
        assertThat(Types.SET(Types.STRING).keyObstacle())
                .hasValueSatisfying(text -> assertThat(text).contains("can differ in order"));
        assertThat(Types.MAP(Types.STRING, Types.STRING).isKeyType()).isFalse();
        assertThat(Types.EITHER(Types.STRING, Types.LONG).isKeyType()).isTrue();
        assertThat(Types.BIG_DEC.isKeyType()).isTrue();
    }

    @Test
    void shouldRefuseWhatNoWriterWrites() {
        assertRefused(Types.LIST(Types.LONG), "ffffffff", "count=-1");
        assertRefused(Types.LIST(Types.LONG), "ffffff7f 00", "count=2147483647");
        assertRefused(Types.LIST(Types.SHORT), "01000000 02 0000", "byte=2");
        assertRefused(Types.LIST(Types.SHORT), "00000000 00", "remaining=1");
        assertRefused(Types.SET(Types.BYTE), "02000000 01 05 01 05", "elements=2 distinct=1");
        assertRefused(Types.MAP(Types.BYTE, Types.BYTE), "02000000 01 05 00 01 05 00", "entries=2 distinct=1");
        assertRefused(Types.EITHER(Types.STRING, Types.BYTE), "02 00", "byte=2");
        assertRefused(Types.BIG_INT, "0001", "shortest=1");
        assertRefused(Types.INSTANT, "0000000000000000 00ca9a3b", "nanos=1000000000");
        assertRefused(Types.LOCAL_TIME, "ffffffffffffffff", "value=-1");
    }

    private static <T> void assertBytes(TypeInformation<T> type, T value, String hex) {
        assertThat(bytes(type, value)).isEqualTo(bytes(hex));
    }

    private static void assertRefused(TypeInformation<?> type, String hex, String message) {
        byte[] bytes = bytes(hex);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> type.createCodec().decode(new UnsafeBuffer(bytes), 0, bytes.length, null))
                .withMessageContaining(message);
    }

    private static <T> byte[] bytes(TypeInformation<T> type, T value) {
        Codec<T> codec = type.createCodec();
        UnsafeBuffer buffer = new UnsafeBuffer(new byte[codec.maxLength(value)]);
        byte[] bytes = new byte[codec.encode(value, buffer, 0)];
        buffer.getBytes(0, bytes);
        return bytes;
    }

    private static byte[] bytes(String hex) {
        String digits = hex.replace(" ", "");
        byte[] bytes = new byte[digits.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(digits.substring(2 * i, 2 * i + 2), 16);
        }
        return bytes;
    }
}

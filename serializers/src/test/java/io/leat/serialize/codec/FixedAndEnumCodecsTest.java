package io.leat.serialize.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class FixedAndEnumCodecsTest {
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[64]);

    private enum None {}

    @Test
    void shouldWriteLittleEndian() {
        BoxCodecs.INT.encode(0x0403_0201, buffer, 1);
        assertThat(buffer.getByte(1)).isEqualTo((byte) 1);
        assertThat(buffer.getByte(4)).isEqualTo((byte) 4);
        ArrayCodecs.LONGS.encode(new long[] {1, 2}, buffer, 8);
        assertThat(buffer.getByte(8)).isEqualTo((byte) 1);
        assertThat(buffer.getByte(16)).isEqualTo((byte) 2);
    }

    @Test
    void shouldWriteOneNaN() {
        double otherNaN = Double.longBitsToDouble(0x7FF8_0000_0000_0001L);
        BoxCodecs.DOUBLE.encode(otherNaN, buffer, 0);
        BoxCodecs.DOUBLE.encode(Double.NaN, buffer, 8);
        assertThat(buffer.getLong(0)).isEqualTo(buffer.getLong(8));
        BoxCodecs.FLOAT.encode(Float.intBitsToFloat(0x7FC0_0001), buffer, 0);
        BoxCodecs.FLOAT.encode(Float.NaN, buffer, 8);
        assertThat(buffer.getInt(0)).isEqualTo(buffer.getInt(8));
    }

    @Test
    void shouldTellTheTwoZeroesApartAsEqualsDoes() {
        BoxCodecs.DOUBLE.encode(-0.0, buffer, 0);
        BoxCodecs.DOUBLE.encode(0.0, buffer, 8);
        assertThat(buffer.getLong(0)).isNotEqualTo(buffer.getLong(8));
        assertThat(BoxCodecs.DOUBLE.decode(buffer, 0, 8, null)).isEqualTo(-0.0);
    }

    @Test
    void shouldRefuseBytesThatAreNoBoolean() {
        buffer.putByte(0, (byte) 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BoxCodecs.BOOLEAN.decode(buffer, 0, 1, null))
                .withMessage("type=boolean byte=2: the bytes are no value of this type");
    }

    @Test
    void shouldRefuseAnotherLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BoxCodecs.LONG.decode(buffer, 0, 7, null))
                .withMessage("type=Long length=7 expected=8: the bytes are no value of this type");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ArrayCodecs.INTS.decode(buffer, 0, 7, null))
                .withMessage("type=int[] length=7 element_bytes=4: the bytes are no value of this type");
    }

    @Test
    void shouldFillAnArrayOfTheRightLength() {
        int[] reuse = {9, 9};
        int length = ArrayCodecs.INTS.encode(new int[] {1, 2}, buffer, 0);
        assertThat(ArrayCodecs.INTS.decode(buffer, 0, length, reuse)).isSameAs(reuse);
        assertThat(reuse).containsExactly(1, 2);
        assertThat(ArrayCodecs.INTS.decode(buffer, 0, 4, reuse)).containsExactly(1);
    }

    @Test
    void shouldWriteEnumsByName() {
        EnumCodec<TimeUnit> codec = new EnumCodec<>(TimeUnit.class);
        for (TimeUnit unit : TimeUnit.values()) {
            int length = codec.encode(unit, buffer, 5);
            assertThat(buffer.getStringWithoutLengthAscii(5, length)).isEqualTo(unit.name());
            assertThat(codec.decode(buffer, 5, length, null)).isSameAs(unit);
            assertThat(codec.maxLength(unit)).isEqualTo("MICROSECONDS".length());
        }
    }

    @Test
    void shouldRefuseANameThatIsGone() {
        EnumCodec<TimeUnit> codec = new EnumCodec<>(TimeUnit.class);
        buffer.putBytes(0, "FORTNIGHTS".getBytes(StandardCharsets.US_ASCII));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.decode(buffer, 0, 10, null))
                .withMessageContaining("type=java.util.concurrent.TimeUnit name=FORTNIGHTS is none of [NANOSECONDS,");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EnumCodec<>(None.class).decode(buffer, 0, 3, null))
                .withMessageContaining("length=3 is the length of no constant");
    }
}

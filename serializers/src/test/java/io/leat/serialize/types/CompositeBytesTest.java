package io.leat.serialize.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leat.serialize.codec.Codec;
import io.leat.serialize.tuple.Tuple2;
import io.leat.serialize.types.Samples.AllPrimitives;
import io.leat.serialize.types.Samples.Pair;
import io.leat.serialize.types.Samples.Point;
import io.leat.serialize.types.Samples.Reading;
import java.util.HexFormat;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The layout, byte by byte: checkpoints hold it. */
@SuppressWarnings("EffectivelyPrivate") // POJOs have public fields
@Timeout(60)
final class CompositeBytesTest {
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[256]);

    @Test
    void shouldPutFixedFieldsFirstThenVariableOnes() {
        assertThat(hex(Types.of(Reading.class), new Reading("ab", 1, 2.0)))
                .isEqualTo("0100000000000000" + "0000000000000040" + "02000000" + "6162");
        assertThat(hex(Types.of(Reading.class), new Reading(null, 1, 2.0)))
                .isEqualTo("0100000000000000" + "0000000000000040" + "ffffffff");
    }

    @Test
    void shouldPackPrimitivesWithoutGaps() {
        TypeInformation<AllPrimitives> type = Types.of(AllPrimitives.class);
        assertThat(hex(type, new AllPrimitives(true, (byte) 2, (short) 3, 'a', 5, 6, 1.0f, -0.0)))
                .isEqualTo("01" + "02" + "0300" + "6100" + "05000000" + "0600000000000000" + "0000803f"
                        + "0000000000000080");
        assertThat(type.createCodec().fixedLength()).isEqualTo(30);
    }

    @Test
    void shouldPrefixNestedCompositesAndBoxes() {
        TypeInformation<Pair<Tuple2<String, Long>, Integer>> type =
                Types.of(new TypeHint<Pair<Tuple2<String, Long>, Integer>>() {});
        assertThat(hex(type, new Pair<>(Tuple2.of("", 1L), null)))
                .isEqualTo("10000000" + "00000000" + "08000000" + "0100000000000000" + "ffffffff");
    }

    @Test
    void shouldNameTypeAndFieldOfBytesThatAreNoValue() {
        Codec<Reading> codec = Types.of(Reading.class).createCodec();
        int length = codec.encode(new Reading("ab", 1, 2.0), buffer, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.decode(buffer, 0, 19, null))
                .withMessage("type=Reading length=19 minimum=20: the bytes are no value of this type");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.decode(buffer, 0, length - 1, null))
                .withMessage(
                        "type=Reading field=sensor field_length=2 remaining=1: the bytes are no value of this type");
        buffer.putInt(16, -2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.decode(buffer, 0, length, null))
                .withMessage(
                        "type=Reading field=sensor field_length=-2 remaining=2: the bytes are no value of this type");
        buffer.putInt(16, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.decode(buffer, 0, length, null))
                .withMessage("type=Reading remaining=1: bytes left over behind the last field");
        Codec<Point> point = Types.of(Point.class).createCodec();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> point.decode(buffer, 0, 21, null))
                .withMessage("type=Point length=21 expected=20: the bytes are no value of this type");
    }

    @Test
    void shouldRefuseASubclassRatherThanLoseItsFields() {
        Codec<Animal> codec = Types.of(Animal.class).createCodec();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.encode(new Dog(), buffer, 0))
                .withMessageStartingWith(
                        "type=Animal value has class=" + Dog.class.getName() + ", a subclass whose own");
    }

    @Test
    void shouldNotFillWhatAConstructorShares() {
        Codec<Sharing> codec = Types.of(Sharing.class).createCodec();
        Sharing value = new Sharing();
        value.bytes = new byte[] {1, 2};
        Sharing reuse = codec.newReuse();
        codec.decode(buffer, 0, codec.encode(value, buffer, 0), reuse);
        assertThat(reuse.bytes).containsExactly(1, 2);
        assertThat(Sharing.DEFAULT).containsExactly(0, 0);
    }

    static class Animal {
        public int legs;
    }

    static final class Dog extends Animal {
        public String name;
    }

    static final class Sharing {
        static final byte[] DEFAULT = new byte[2];
        public byte[] bytes = DEFAULT;
    }

    private <T> String hex(TypeInformation<T> type, T value) {
        byte[] bytes = new byte[type.createCodec().encode(value, buffer, 7)];
        buffer.getBytes(7, bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

package io.leat.serialize.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.serialize.codec.Codec;
import io.leat.serialize.types.RandomValues.Kind;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.stream.Stream;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** What holds for the codec of every kind of type; the seed stands in each message. */
@Timeout(60)
final class CodecRoundTripTest {
    private static final long SEED = 2026;
    private static final int ROUNDS = 100;
    private static final int OFFSET = 13;

    private final RandomValues values = new RandomValues(SEED);
    private final UnsafeBuffer buffer = new UnsafeBuffer(ByteBuffer.allocateDirect(1 << 13));

    @TestFactory
    Stream<DynamicTest> shouldGiveBackWhatWasWritten() {
        return eachKind((codec, value) -> {
            int length = codec.encode(value, buffer, OFFSET);
            assertThat(codec.decode(buffer, OFFSET, length, null)).isEqualTo(value);
            assertThat(length).isLessThanOrEqualTo(codec.maxLength(value));
            if (codec.fixedLength() != Codec.VARIABLE) {
                assertThat(length).isEqualTo(codec.fixedLength()).isEqualTo(codec.maxLength(value));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> shouldFillOneObjectAgainAndAgain() {
        return values.kinds().stream()
                .map(kind -> DynamicTest.dynamicTest(kind.name(), () -> {
                    Codec<Object> codec = kind.type().createCodec();
                    Object reuse = codec.newReuse();
                    for (int round = 0; round < ROUNDS; round++) {
                        Object value = kind.values().get();
                        int length = codec.encode(value, buffer, OFFSET);
                        Object decoded = codec.decode(buffer, OFFSET, length, reuse);
                        assertThat(decoded).as("seed=%d round=%d", SEED, round).isEqualTo(value);
                        if (reuse != null) {
                            assertThat(decoded).isSameAs(reuse);
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> shouldGiveEqualBytesForEqualValues() {
        return eachKind((codec, value) -> {
            byte[] once = bytes(codec, value);
            Object decoded = codec.decode(new UnsafeBuffer(once), 0, once.length, null);
            assertThat(bytes(codec, decoded)).isEqualTo(once);
        });
    }

    @TestFactory
    Stream<DynamicTest> shouldTouchNothingBesideItsBytes() {
        return eachKind((codec, value) -> {
            buffer.setMemory(0, buffer.capacity(), (byte) 0x5A);
            int length = codec.encode(value, buffer, OFFSET);
            for (int i = 0; i < OFFSET; i++) {
                assertThat(buffer.getByte(i)).isEqualTo((byte) 0x5A);
            }
            for (int i = OFFSET + length; i < buffer.capacity(); i += 1 + i / 512) {
                assertThat(buffer.getByte(i)).isEqualTo((byte) 0x5A);
            }
        });
    }

    /** The buffer ends where the bytes end, so that reading beyond them fails as an index out of bounds. */
    @TestFactory
    Stream<DynamicTest> shouldRefuseBytesCutAnywhereWithoutReadingBeyond() {
        return eachKind((codec, value) -> {
            byte[] whole = bytes(codec, value);
            for (int length = 0; length < whole.length; length++) {
                readTorn(codec, new UnsafeBuffer(whole, 0, length), length);
            }
        });
    }

    /** Flipped bytes give a value or a refusal, and never anything else. */
    @TestFactory
    Stream<DynamicTest> shouldSurviveHostileBytes() {
        Random random = new Random(SEED);
        return eachKind((codec, value) -> {
            byte[] whole = bytes(codec, value);
            for (int i = 0; i < 20 && whole.length > 0; i++) {
                byte[] hostile = whole.clone();
                hostile[random.nextInt(hostile.length)] = (byte) random.nextInt();
                readTorn(codec, new UnsafeBuffer(hostile), hostile.length);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> shouldRefuseBytesLeftOver() {
        return values.kinds().stream()
                .filter(kind -> kind.type() instanceof CompositeType)
                .map(kind -> DynamicTest.dynamicTest(kind.name(), () -> {
                    Codec<Object> codec = kind.type().createCodec();
                    int length = codec.encode(kind.values().get(), buffer, OFFSET);
                    assertThatIllegalArgumentException()
                            .isThrownBy(() -> codec.decode(buffer, OFFSET, length + 1, null))
                            .withMessageContaining(kind.type().getTypeClass().getSimpleName());
                }));
    }

    @TestFactory
    Stream<DynamicTest> shouldRefuseNull() {
        return values.kinds().stream()
                .map(kind -> DynamicTest.dynamicTest(
                        kind.name(),
                        () -> assertThatThrownBy(() -> kind.type().createCodec().encode(null, buffer, 0))
                                .isInstanceOf(IllegalArgumentException.class)
                                .hasMessageContaining("value=null")));
    }

    private Stream<DynamicTest> eachKind(Check check) {
        return values.kinds().stream().map(kind -> DynamicTest.dynamicTest(kind.name(), () -> each(kind, check)));
    }

    private static void each(Kind kind, Check check) {
        Codec<Object> codec = kind.type().createCodec();
        for (int round = 0; round < ROUNDS; round++) {
            Object value = kind.values().get();
            try {
                check.check(codec, value);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed=" + SEED + " round=" + round + " value=" + value, e);
            }
        }
    }

    private static void readTorn(Codec<Object> codec, UnsafeBuffer torn, int length) {
        try {
            assertThat(codec.decode(torn, 0, length, null)).isNotNull();
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("type=");
        }
    }

    private static byte[] bytes(Codec<Object> codec, Object value) {
        MutableDirectBuffer scratch = new UnsafeBuffer(new byte[codec.maxLength(value)]);
        byte[] bytes = new byte[codec.encode(value, scratch, 0)];
        scratch.getBytes(0, bytes);
        return bytes;
    }

    private interface Check {
        void check(Codec<Object> codec, Object value);
    }
}

package io.leat.serialize.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leat.serialize.codec.Codec;
import io.leat.serialize.types.InvalidTypesException;
import io.leat.serialize.types.TypeInformation;
import io.leat.serialize.types.TypeLayout;
import io.leat.serialize.types.Types;
import net.openhft.chronicle.bytes.BytesIn;
import net.openhft.chronicle.bytes.BytesMarshallable;
import net.openhft.chronicle.bytes.BytesOut;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class MarshallableCodecTest {
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[4096]);

    /** Writes itself. */
    static class Quote implements BytesMarshallable {
        long time;
        String text = "";

        @Override
        public void writeMarshallable(BytesOut<?> out) {
            out.writeStopBit(time);
            out.write8bit(text);
        }

        @Override
        public void readMarshallable(BytesIn<?> in) {
            time = in.readStopBit();
            text = in.read8bit();
        }
    }

    /** Of the same, and more. */
    static final class LongQuote extends Quote {}

    /** Holds one. */
    record Pair(Quote quote, int count) {}

    /** Has no constructor that can be called. */
    record NoConstructor(int x) implements BytesMarshallable {}

    private static Quote quote(long time, String text) {
        Quote quote = new Quote();
        quote.time = time;
        quote.text = text;
        return quote;
    }

    @Test
    void shouldWriteAndReadByItsOwnMethods() {
        Codec<Quote> codec = Types.of(Quote.class).createCodec();
        Quote reuse = codec.newReuse();
        for (int i = 0; i < 100; i++) {
            Quote quote = quote(1L << (i % 63), "x".repeat(i * 7));
            int length = codec.encode(quote, buffer, 11);
            assertThat(length).isEqualTo(codec.maxLength(quote));
            Quote read = codec.decode(buffer, 11, length, reuse);
            assertThat(read).isSameAs(reuse);
            assertThat(read.time).isEqualTo(quote.time);
            assertThat(read.text).isEqualTo(quote.text);
        }
        assertThat(codec.fixedLength()).isEqualTo(Codec.VARIABLE);
    }

    @Test
    void shouldBePartOfARecord() {
        Codec<Pair> codec = Types.of(Pair.class).createCodec();
        int length = codec.encode(new Pair(quote(5, "five"), 6), buffer, 0);
        assertThat(codec.decode(buffer, 0, length, null).quote().text).isEqualTo("five");
        length = codec.encode(new Pair(null, 6), buffer, 0);
        assertThat(codec.decode(buffer, 0, length, null).quote()).isNull();
    }

    @Test
    void shouldRefuseDamagedBytesNullsAndSubclasses() {
        Codec<Quote> codec = Types.of(Quote.class).createCodec();
        int length = codec.encode(quote(1000, "text"), buffer, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.decode(buffer, 0, length + 1, null))
                .withMessageContaining("type=Quote remaining=1");
        byte[] whole = new byte[length];
        buffer.getBytes(0, whole);
        for (int cut = 0; cut < length; cut++) {
            readTorn(codec, new UnsafeBuffer(whole, 0, cut), cut);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> codec.encode(null, buffer, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.encode(new LongQuote(), buffer, 0))
                .withMessageContaining("a subclass whose own fields would be lost");
    }

    /** Chronicle reads what is missing as nothing, or refuses; it does not read on. */
    private static void readTorn(Codec<Quote> codec, UnsafeBuffer torn, int length) {
        try {
            assertThat("text").startsWith(codec.decode(torn, 0, length, null).text);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("type=Quote");
        }
    }

    @Test
    void shouldBeNoKeyAndSayWhatItNeeds() {
        TypeInformation<Quote> type = Types.of(Quote.class);
        assertThat(type).isEqualTo(Types.of(Quote.class)).isNotEqualTo(Types.of(LongQuote.class));
        assertThat(type.isKeyType()).isFalse();
        assertThat(TypeLayout.of(type).kind()).isEqualTo("marshallable");
        assertThatExceptionOfType(InvalidTypesException.class)
                .isThrownBy(() -> Types.of(NoConstructor.class))
                .withMessageContaining("NoConstructor cannot be encoded; a BytesMarshallable needs a constructor");
    }
}

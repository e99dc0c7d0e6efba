package io.leat.serialize.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class StringCodecTest {
    private final StringCodec codec = new StringCodec();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "sensor-1",
                "just over two words",
                "\0",
                "\u007f\u0080",
                "Grüße",
                "ascii then \u20ac",
                "\ud83d\ude80",
                "x\uffff"
            })
    void shouldWriteUtf8(String text) {
        assertThat(bytes(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
        assertThat(decode(bytes(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "\ude80", "a\ud83db", "\ude80\ud83d", "\ud83d\ud83d\ude80", "12345678\udfff"})
    void shouldKeepUnpairedSurrogates(String text) {
        assertThat(decode(bytes(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {63, 64, 65, 4096, 65_536, 3_000_000})
    void shouldCarryLongTexts(int length) {
        String ascii = "0123456789".repeat(length / 10 + 1).substring(0, length);
        String mixed = ascii.substring(1) + "\u20ac";
        assertThat(decode(bytes(ascii))).isEqualTo(ascii);
        assertThat(decode(bytes(mixed))).isEqualTo(mixed);
        assertThat(decode(bytes("short again"))).isEqualTo("short again");
    }

    @Test
    void shouldRefuseWhatNobodyWrites() {
        refused(0xC0, 0x80); // overlong
        refused(0xE0, 0x80, 0x80);
        refused(0xF0, 0x80, 0x80, 0x80);
        refused(0xF4, 0x90, 0x80, 0x80); // beyond the last code point
        refused(0xFF);
        refused(0x80); // stray continuation
        refused(0x41, 0xC3); // cut
        refused(0xE2, 0x82);
        refused(0xE2, 0x41, 0x41);
        refused(0xED, 0xA0, 0xBD, 0xED, 0xBA, 0x80); // a pair as two sequences
    }

    @Test
    void shouldGiveBackTheStringThatRepeats() {
        String before = new String("the same".toCharArray());
        byte[] bytes = bytes("the same");
        assertThat(codec.decode(new UnsafeBuffer(bytes), 0, bytes.length, before))
                .isSameAs(before);
        assertThat(codec.decode(new UnsafeBuffer(bytes), 0, bytes.length, "the s\u00e4me"))
                .isEqualTo("the same");
        assertThat(codec.decode(new UnsafeBuffer(bytes), 0, bytes.length, "other"))
                .isEqualTo("the same");
    }

    @Test
    void shouldBoundTheLengthOfAnyText() {
        assertThat(codec.maxLength("")).isZero();
        assertThat(codec.maxLength("\u20ac\u20ac")).isEqualTo(6);
        assertThat(codec.fixedLength()).isEqualTo(Codec.VARIABLE);
    }

    private void refused(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decode(bytes))
                .withMessageContaining("type=String")
                .withMessageContaining("is no UTF-8");
    }

    private byte[] bytes(String text) {
        ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
        byte[] bytes = new byte[codec.encode(text, buffer, 3)];
        buffer.getBytes(3, bytes);
        return bytes;
    }

    private String decode(byte[] bytes) {
        return codec.decode(new UnsafeBuffer(bytes), 0, bytes.length, null);
    }
}

package io.leat.examples.sensors;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.connect.file.source.MalformedLineException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ReadingParserTest {
    @Test
    void shouldReadTimesAsTheJdkDoes() throws Exception {
        long seed = 116;
        Random random = new Random(seed);
        DateTimeFormatter format = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
        for (int i = 0; i < 20_000; i++) {
            long seconds = (long) (random.nextDouble() * 315_569_520_000L) - 62_167_219_200L;
            String text =
                    LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC).format(format);
            assertThat(TimestampText.parse(text.getBytes(ISO_8859_1), 0))
                    .as("seed=%d text=%s", seed, text)
                    .isEqualTo(seconds * 1000);
        }
    }

    @Test
    void shouldReadNumbersAsTheJdkDoes() throws Exception {
        long seed = 110;
        Random random = new Random(seed);
        for (int i = 0; i < 50_000; i++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(40) - 20);
            String text = random.nextBoolean() ? Double.toString(value) : Float.toString((float) value);
            byte[] bytes = text.getBytes(ISO_8859_1);
            assertThat(DecimalText.parse(bytes, 0, bytes.length))
                    .as("seed=%d text=%s", seed, text)
                    .isEqualTo(Double.parseDouble(text));
        }
        for (String text :
                new String[] {"0", "-0", "0.0", "-0.0", "1.", ".5", "00012.500", "999999999999999", "+1.5e3"}) {
            byte[] bytes = text.getBytes(ISO_8859_1);
            assertThat(DecimalText.parse(bytes, 0, bytes.length)).as(text).isEqualTo(Double.parseDouble(text));
        }
    }

    @Test
    void shouldReadARow() throws Exception {
        Reading reading = parse(new ReadingParser(7, 0, 1), "2014-02-14 14:30:00,0.132", 2);
        assertThat(reading.sensor).isEqualTo(7);
        assertThat(reading.timestampMs).isEqualTo(1_392_388_200_000L);
        assertThat(reading.value).isEqualTo(0.132);
    }

    @Test
    void shouldShiftTimeByWholeSpansWhenRepeating() throws Exception {
        Reading reading = parse(new ReadingParser(0, 2, 3), "2014-02-14 14:30:00,1", 2);
        assertThat(reading.timestampMs).isEqualTo(1_392_388_200_000L + 2 * Replay.SPAN_MS);
        assertThatThrownBy(() -> parse(new ReadingParser(0, 0, 2), "2016-02-14 14:30:00,1", 2))
                .isInstanceOf(MalformedLineException.class)
                .hasMessageContaining("--repeat takes times from 2011-07-01T00:00:00Z to 2015-09-18T00:00:00Z");
    }

    @Test
    void shouldPassHeaderAndBlankLines() throws Exception {
        ReadingParser parser = new ReadingParser(0, 0, 1);
        assertThat(parse(parser, "timestamp,value", 1)).isNull();
        assertThat(parse(parser, "", 5)).isNull();
        assertThatThrownBy(() -> parse(parser, "timestamp,value", 2)).isInstanceOf(MalformedLineException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "2014-02-14 14:30:00",
                "2014-02-14 14:30:00,",
                "2014-02-14 14:30:00,abc",
                "2014-02-14 14:30:00,NaN",
                "2014-02-14 14:30:00,Infinity",
                "2014-02-14 14:30:00,1e999",
                "2014-02-14 14:30:00,1d",
                "2014-02-14 14:30:00,1.2.3",
                "2014-02-14 14:30:00,--1",
                "2014-02-14 14:30:00, 1",
                "2014-02-14 14:30:00,1,2",
                "2014-02-30 14:30:00,1",
                "2014-13-01 14:30:00,1",
                "2014-02-14 24:30:00,1",
                "2014-02-14T14:30:00,1",
                "14-02-2014 14:30:00,1",
            })
    void shouldRefuseARowThatIsNone(String row) {
        assertThatThrownBy(() -> parse(new ReadingParser(0, 0, 1), row, 2))
                .isInstanceOf(MalformedLineException.class)
                .hasMessageContaining("\"");
    }

    @Test
    void shouldShowABadRowOnOneLine() {
        String row = "\u0007bad\u00ff\"" + "x".repeat(500);
        assertThatThrownBy(() -> parse(new ReadingParser(0, 0, 1), row, 2))
                .isInstanceOf(MalformedLineException.class)
                .hasMessage("row=\"?bad??" + "x".repeat(54) + "...\" is not timestamp,value");
    }

    private static Reading parse(ReadingParser parser, String row, long line) throws MalformedLineException {
        byte[] bytes = ("<<" + row + ">>").getBytes(ISO_8859_1);
        return parser.parse(bytes, 2, bytes.length - 2, line);
    }
}

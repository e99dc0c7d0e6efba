package io.leat.api.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ValueTextTest {
    @Test
    void shouldReadDurationsWithEveryUnit() {
        Map<String, Duration> durations = Map.of(
                "100ms", Duration.ofMillis(100),
                "10s", Duration.ofSeconds(10),
                "1 min", Duration.ofMinutes(1),
                "2 h", Duration.ofHours(2),
                "1 day", Duration.ofDays(1),
                "5m", Duration.ofMinutes(5),
                "7us", Duration.ofNanos(7000),
                "9 ns", Duration.ofNanos(9));

        durations.forEach((text, duration) -> {
            assertThat(DurationText.parse(text)).as(text).isEqualTo(duration);
            assertThat(DurationText.parse(DurationText.print(duration)))
                    .as(text)
                    .isEqualTo(duration);
        });
    }

    @Test
    void shouldReadNoDurationWithoutUnitOrOutOfRange() {
        for (String text : new String[] {
            "",
            "10",
            "ms",
            "-1s",
            "1.5s",
            "1 fortnight",
            "1s 2ms",
            "10 S",
            "9223372036854775807 d",
            "99999999999999999999 s",
            "9223372036854775807 s"
        }) {
            assertThat(DurationText.parse(text)).as(text).isNull();
        }
    }

    @Test
    void shouldReadMemorySizesInPowersOf1024() {
        assertThat(MemorySize.parse("512m")).isEqualTo(MemorySize.ofMebiBytes(512));
        assertThat(MemorySize.parse("512 MB")).isEqualTo(MemorySize.ofMebiBytes(512));
        assertThat(MemorySize.parse("32kib").getBytes()).isEqualTo(32 << 10);
        assertThat(MemorySize.parse("100").getBytes()).isEqualTo(100);
        assertThat(MemorySize.parse("100 bytes").getBytes()).isEqualTo(100);
        assertThat(MemorySize.parse("1t").getBytes()).isEqualTo(1L << 40);
        assertThat(MemorySize.parse("0")).hasToString("0b");
        assertThat(new MemorySize(1536)).hasToString("1536b");
        assertThat(MemorySize.ofMebiBytes(2048)).hasToString("2g");
        assertThat(MemorySize.ofMebiBytes(1)).isLessThan(MemorySize.ofMebiBytes(2));
    }

    @Test
    void shouldRefuseWhatIsNoMemorySize() {
        for (String text : new String[] {"", "m", "-1m", "1.5g", "1 q", "1 kbb", "8388608t", "99999999999999999999"}) {
            assertThatThrownBy(() -> MemorySize.parse(text))
                    .as(text)
                    .isInstanceOf(IllegalConfigurationException.class)
                    .hasMessageStartingWith("size=" + text);
        }
        assertThatThrownBy(() -> new MemorySize(-1)).hasMessageContaining("bytes=-1");
    }
}

package io.leat.report.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class MarkupTest {
    @Test
    void shouldEscapeTextAndAttributes() {
        Markup markup = new Markup().element("p", "a < b & \"c\"", "title", "<\"&\">");

        assertThat(markup).hasToString("<p title=\"&lt;&quot;&amp;&quot;&gt;\">a &lt; b &amp; &quot;c&quot;</p>");
    }

    @Test
    void shouldRefuseUnbalancedElements() {
        assertThatThrownBy(() -> new Markup().open("p").toString()).hasMessageContaining("open=[p]");
        assertThatThrownBy(() -> new Markup().close()).hasMessageContaining("open=0");
        assertThatThrownBy(() -> new Markup().empty("rect", "x")).hasMessageContaining("attributes=1");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "15.23, 15.2",
        "0.03123, 0.0312",
        "321206, 321 k",
        "25000000, 25 M",
        "999700, 1 M",
        "9999, 10000",
        "1234.5, 1230",
        "-20000, -20 k",
        "NaN, NaN"
    })
    void shouldSpellNumbersBriefly(double value, String text) {
        assertThat(Numbers.brief(value)).isEqualTo(text);
    }

    @Test
    void shouldSetThousandsApart() {
        assertThat(Numbers.whole(6_424_120)).isEqualTo("6\u2009424\u2009120");
    }

    @Test
    void shouldSpellAmountsOfMemory() {
        assertThat(Numbers.bytes(0)).isEqualTo("0 B");
        assertThat(Numbers.bytes(1023)).isEqualTo("1020 B");
        assertThat(Numbers.bytes(1536)).isEqualTo("1.5 KiB");
        assertThat(Numbers.bytes(25_199_751_168L)).isEqualTo("23.5 GiB");
    }
}

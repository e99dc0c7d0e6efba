package io.leat.jmh.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.report.result.Baseline;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SuitesTest {
    @Measured("one.first")
    static final class First {}

    @Measured("one.first")
    static final class Second {}

    static final class Nameless {}

    private static final String FIRST = First.class.getName();

    @Test
    void shouldMakeARowOfAClassAndItsMethods() {
        assertThat(Suites.rows(List.of(FIRST + ".ring", FIRST + ".leat", FIRST + ".agrona")))
                .containsExactly(new Row(
                        "one.first",
                        FIRST + ".leat",
                        List.of(
                                new Row.Contender(Baseline.AGRONA, FIRST + ".agrona"),
                                new Row.Contender(Baseline.RING, FIRST + ".ring"))));
    }

    @Test
    void shouldRefuseWhatIsNoRow() {
        assertThatThrownBy(() -> Suites.rows(List.of(FIRST + ".ring"))).hasMessageContaining("leat is missing");
        assertThatThrownBy(() -> Suites.rows(List.of(FIRST + ".leat"))).hasMessageContaining("baselines=0");
        assertThatThrownBy(() -> Suites.rows(List.of(FIRST + ".leat", FIRST + ".quick")))
                .hasMessageContaining("method=quick");
        String nameless = Nameless.class.getName();
        assertThatThrownBy(() -> Suites.rows(List.of(nameless + ".leat", nameless + ".ring")))
                .hasMessageContaining("@Measured");
        String second = Second.class.getName();
        assertThatThrownBy(() ->
                        Suites.rows(List.of(FIRST + ".leat", FIRST + ".ring", second + ".leat", second + ".ring")))
                .hasMessageContaining("measured by two classes");
    }

    @Test
    void shouldSelectByTheBeginningOfTheName() {
        Row encode = row("codec.encode");
        Row decode = row("codec.decode");
        Row exchange = row("exchange.1to1");
        List<Row> rows = List.of(encode, decode, exchange);

        assertThat(Suites.select(rows, List.of())).isEqualTo(rows);
        assertThat(Suites.select(rows, List.of("codec"))).containsExactly(encode, decode);
        assertThat(Suites.select(rows, List.of("exchange.1to1", "codec.d"))).containsExactly(decode, exchange);
        assertThatThrownBy(() -> Suites.select(rows, List.of("codec", "codex")))
                .hasMessage("benchmark codex is unknown: did you mean codec?");
        assertThatThrownBy(() -> Suites.select(rows, List.of("exchange.1to2")))
                .hasMessageEndingWith("did you mean exchange.1to1?");
        assertThatThrownBy(() -> Suites.select(rows, List.of("zoo")))
                .hasMessageEndingWith("there is codec, codec.decode, codec.encode, exchange, exchange.1to1");
    }

    private static Row row(String name) {
        return new Row(name, "C.leat", List.of(new Row.Contender(Baseline.HAND, "C.hand")));
    }
}

package io.leat.jmh.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.report.result.Baseline;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openjdk.jmh.annotations.Param;

@Timeout(60)
class SuitesTest {
    @Measured("one.first")
    static final class First {}

    @Measured("one.first")
    static final class Second {}

    static final class Nameless {}

    @Measured("job.p{parallelism}")
    static final class ByParameter {
        @Param({"1", "2"})
        public int parallelism;
    }

    @Measured("job.p{subtasks}")
    static final class Peer {
        @Param({"1", "2"})
        public int subtasks;
    }

    @Measured("job.p{threads}")
    static final class UnknownParameter {}

    private static final String FIRST = First.class.getName();

    @Test
    void shouldMakeARowOfAClassAndItsMethods() {
        assertThat(Suites.rows(List.of(FIRST + ".ring", FIRST + ".leat", FIRST + ".agrona")))
                .containsExactly(new Row(
                        "one.first",
                        benchmark(FIRST + ".leat"),
                        List.of(
                                new Row.Contender(Baseline.AGRONA, benchmark(FIRST + ".agrona")),
                                new Row.Contender(Baseline.RING, benchmark(FIRST + ".ring")))));
    }

    @Test
    void shouldJoinClassesThatServeTheSameRow() {
        String ours = ByParameter.class.getName();
        String theirs = Peer.class.getName();

        List<Row> rows = Suites.rows(List.of(ours + ".leat", theirs + ".flink"));

        assertThat(rows).extracting(Row::name).containsExactly("job.p1", "job.p2");
        assertThat(rows.get(1))
                .isEqualTo(new Row(
                        "job.p2",
                        new JmhBenchmark(ours + ".leat", Map.of("parallelism", "2")),
                        List.of(new Row.Contender(
                                Baseline.FLINK, new JmhBenchmark(theirs + ".flink", Map.of("subtasks", "2"))))));
        assertThat(rows.get(1).hasPeers()).isTrue();
    }

    @Test
    void shouldRefuseANameWithAParameterThatIsNone() {
        String unknown = UnknownParameter.class.getName();

        assertThatThrownBy(() -> Suites.rows(List.of(unknown + ".leat"))).hasMessageContaining("parameter=threads");
    }

    @Test
    void shouldRefuseWhatIsNoRow() {
        assertThatThrownBy(() -> Suites.rows(List.of(FIRST + ".ring"))).hasMessageContaining("leat is missing");
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
        SortedMap<String, String> rows = new TreeMap<>(Map.of(
                "codec.encode",
                "encode",
                "codec.decode",
                "decode",
                "exchange.1to1",
                "exchange",
                "exchange.1to1.p99",
                "exchange"));

        assertThat(Suites.select(rows, List.of())).containsExactly("decode", "encode", "exchange");
        assertThat(Suites.select(rows, List.of("codec"))).containsExactly("decode", "encode");
        assertThat(Suites.select(rows, List.of("exchange.1to1", "codec.d"))).containsExactly("decode", "exchange");
        assertThatThrownBy(() -> Suites.select(rows, List.of("codec", "codex")))
                .hasMessage("benchmark codex is unknown: did you mean codec?");
        assertThatThrownBy(() -> Suites.select(rows, List.of("exchange.1to2")))
                .hasMessageEndingWith("did you mean exchange.1to1?");
        assertThatThrownBy(() -> Suites.select(rows, List.of("zoo")))
                .hasMessageEndingWith(
                        "there is codec, codec.decode, codec.encode, exchange, exchange.1to1, exchange.1to1.p99");
    }

    private static JmhBenchmark benchmark(String method) {
        return new JmhBenchmark(method, Map.of());
    }
}

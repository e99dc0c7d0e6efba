package io.leat.report.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class ResultFileTest {
    private static final String ENTRY = """
            {"name":"codec.encode","params":{"fields":6},"unit":"ns/record","better":"lower","score":15.5,"error":0.5,
             "baseline":"hand","ratio":1.04,"ratio_error":0.02,"alloc_bytes_per_record":0.0}""";

    @Test
    void shouldReadWhatItWrote() throws Exception {
        Measure measure = new Measure(
                "exchange.1to1",
                Map.of("payload", "32"),
                "records/s",
                Better.HIGHER,
                2.5e7,
                OptionalDouble.of(1e6),
                OptionalDouble.empty());
        BenchmarkResults written = new BenchmarkResults(
                List.of(
                        new Comparison(measure, Baseline.AGRONA, 1.2, OptionalDouble.of(0.1)),
                        new Comparison(measure, Baseline.RING, 0.5, OptionalDouble.empty())),
                List.of(new Distribution(
                        "latency.hop",
                        "leat",
                        "us",
                        1000,
                        List.of(new Distribution.Point(50, 1.5), new Distribution.Point(100, 9.5)))),
                Map.of("cores", 2));

        BenchmarkResults read = ResultReader.parse("text", ResultWriter.toJson(written));

        assertThat(read).isEqualTo(written);
    }

    @Test
    void shouldReadTheContractFromAFile(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("r.json"), document(ENTRY));

        BenchmarkResults results = ResultReader.read(file);

        Comparison comparison = results.comparisons().get(0);
        assertThat(comparison.measure().label()).isEqualTo("codec.encode (fields=6)");
        assertThat(comparison.measure().suite()).isEqualTo("codec");
        assertThat(comparison.measure().allocBytesPerRecord()).hasValue(0);
        assertThat(comparison.holds()).isFalse();
        assertThat(comparison.baselineScore()).isEqualTo(15.5 / 1.04);
        assertThat(results.machine()).containsEntry("cores", 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"score\":15.5     | \"score\":\"fast\" | results[0].score: a number is needed, found \"fast\"",
                "\"score\":15.5     | \"scor\":1         | results[0].score: a number is needed, found nothing",
                "\"baseline\":\"hand\" | \"baseline\":\"hnad\" | results[0].baseline: one of hand, loop",
                "\"better\":\"lower\" | \"better\":\"less\" | results[0].better: higher or lower is needed, found less",
                "\"ratio\":1.04     | \"ratio\":0        | results[0].ratio: a number above 0 is needed",
                "\"params\":{\"fields\":6} | \"params\":[] | results[0].params: an object is needed, found a list",
                "\"unit\":\"ns/record\" | \"unit\":\" \" | results[0].unit: a text is needed",
                "\"fields\":6 | \"fields\":{} | results[0].params.fields: a text, a number or a truth value is needed",
            })
    void shouldNameFileAndFieldOfWhatIsWrong(String right, String wrong, String complaint) {
        String broken = document(ENTRY.replace(right, wrong));

        assertThatThrownBy(() -> ResultReader.parse("r.json", broken))
                .isInstanceOf(InvalidResultException.class)
                .hasMessageStartingWith("r.json: " + complaint);
    }

    @Test
    void shouldRefuseTheSameComparisonTwice() {
        assertThatThrownBy(() -> ResultReader.parse("r.json", document(ENTRY + "," + ENTRY)))
                .hasMessage("r.json: results[1]: name=codec.encode (fields=6) with baseline=hand stands twice:"
                        + " keep one");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]             | distributions[0].points: a point is needed",
                "[[50]]         | distributions[0].points[0]: a percentile and a value are needed",
                "[[101, 2]]     | distributions[0].points[0][0]: a number from 0 to 100 is needed",
            })
    void shouldNameThePointThatIsWrong(String points, String complaint) {
        String text = """
                {"results":[],"machine":{},"distributions":[
                 {"name":"latency.hop","contender":"leat","unit":"us","count":3,"points":%s}]}""".formatted(points);

        assertThatThrownBy(() -> ResultReader.parse("r.json", text)).hasMessageStartingWith("r.json: " + complaint);
    }

    @Test
    void shouldSayWhereTheJsonBreaks() {
        assertThatThrownBy(() -> ResultReader.parse("r.json", "{\"results\": [}"))
                .isInstanceOf(InvalidResultException.class)
                .hasMessageStartingWith("r.json: not JSON: ");
    }

    @Test
    void shouldRefuseAMissingPart() {
        assertThatThrownBy(() -> ResultReader.parse("r.json", "{\"results\": []}"))
                .hasMessage("r.json: machine: an object is needed, found nothing");
        assertThatThrownBy(() -> ResultReader.parse("r.json", "{}"))
                .hasMessage("r.json: results: a list is needed, found nothing");
        assertThatThrownBy(() -> ResultReader.parse("r.json", "[]"))
                .hasMessage("r.json: an object is needed, found a list");
    }

    private static String document(String entries) {
        return "{\"results\":[" + entries + "],\"machine\":{\"cores\":2}}";
    }
}

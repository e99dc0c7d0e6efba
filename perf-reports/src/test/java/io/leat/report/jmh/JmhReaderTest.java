package io.leat.report.jmh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.report.result.InvalidResultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class JmhReaderTest {
    @Test
    void shouldTakeTheMedianOfSampledOperationsAndTheMeanOfOthers() throws InvalidResultException {
        assertThat(JmhReader.parse("x", entry("sample", "{\"50.0\": 7.5, \"99.0\": 90}"))
                        .get(0)
                        .score())
                .isEqualTo(7.5);
        assertThat(JmhReader.parse("x", entry("thrpt", "{\"50.0\": 7.5}"))
                        .get(0)
                        .score())
                .isEqualTo(20.0);
    }

    @Test
    void shouldRefuseSamplesWithoutAMedian() {
        assertThatThrownBy(() -> JmhReader.parse("x", entry("sample", "{}")))
                .isInstanceOf(InvalidResultException.class)
                .hasMessageContainingAll("x: a.b", "scorePercentiles.50.0");
    }

    private static String entry(String mode, String percentiles) {
        return "[{\"benchmark\": \"a.b\", \"mode\": \"" + mode + "\", \"primaryMetric\": {\"score\": 20,"
                + " \"scoreUnit\": \"ns/op\", \"scorePercentiles\": " + percentiles + "}}]";
    }
}

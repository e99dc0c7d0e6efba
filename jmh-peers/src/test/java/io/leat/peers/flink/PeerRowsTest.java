package io.leat.peers.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.leat.jmh.suite.Row;
import io.leat.jmh.suite.Suites;
import io.leat.report.result.Baseline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PeerRowsTest {
    @Test
    void shouldSetBothPeersBesideEveryExchangeJob() {
        assertThat(Suites.all())
                .filteredOn(row -> row.name().startsWith("exchange.job."))
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(row -> assertThat(row.baselines())
                        .extracting(Row.Contender::baseline)
                        .contains(Baseline.FLINK, Baseline.JET));
    }
}

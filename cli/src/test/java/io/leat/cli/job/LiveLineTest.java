package io.leat.cli.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.leat.api.execution.JobProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LiveLineTest {
    private static final long SECOND_NS = 1_000_000_000L;

    @Test
    void shouldShowTheRateSinceTheLineBefore() {
        LiveLine line = new LiveLine(0);

        assertThat(line.at(SECOND_NS, new JobProgress(500_000, 0, Long.MIN_VALUE, 1, 0, 0)))
                .isEqualTo("500 k records/s | in 500\u2009000 | watermark none | back-pressured 1 | checkpoints 0");
        assertThat(line.at(3 * SECOND_NS, new JobProgress(4_500_000, 0, 1_400_000_000_999L, 0, 7, 2)))
                .isEqualTo("2 M records/s | in 4\u2009500\u2009000 | watermark 2014-05-13T16:53:20Z"
                        + " | back-pressured 0 | checkpoints 7 (2 failed)");
        assertThat(line.at(4 * SECOND_NS, new JobProgress(4_500_000, 0, Long.MAX_VALUE, 0, 7, 2)))
                .contains("0 records/s", "watermark end");
    }

    @Test
    void shouldBeReadByWhoFollowsARun() {
        LiveLine line = new LiveLine(0);
        String text = line.at(SECOND_NS, new JobProgress(1_234_567, 0, Long.MIN_VALUE, 0, 12, 3));

        assertThat(LiveLine.read(text)).contains(new LiveLine.Seen(1_234_567, 12));
        assertThat(LiveLine.read("leat: sensors writes to out")).isEmpty();
    }
}

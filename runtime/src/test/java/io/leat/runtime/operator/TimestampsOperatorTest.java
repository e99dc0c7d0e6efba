package io.leat.runtime.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.leat.api.eventtime.WatermarkStrategy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TimestampsOperatorTest {
    private final List<String> log = new ArrayList<>();
    private final Downstream<Long> downstream = new Downstream<>() {
        @Override
        public void accept(Long record, long timestamp) {
            log.add(record + "@" + timestamp);
        }

        @Override
        public void watermark(long timestamp) {
            log.add("w" + timestamp);
        }
    };
    private final TimestampsOperator<Long> operator = new TimestampsOperator<>(
            new OperatorContext("uid", new SubtaskInfo("times", 0, 1, 128), () -> 0),
            WatermarkStrategy.<Long>forBoundedOutOfOrderness(Duration.ofMillis(10))
                    .withTimestampAssigner((record, before) -> record * 100),
            downstream);

    @Test
    void shouldStampRecordsAndTrailThemWhenThereIsNothingElseToDo() {
        operator.accept(1L, 7);
        operator.accept(-3L, 7);

        assertThat(operator.advance(64)).isPositive();

        assertThat(operator.advance(64)).isZero();
        assertThat(log).containsExactly("1@100", "-3@-300", "w89");
    }

    @Test
    void shouldDropForeignWatermarksButTheLast() {
        operator.accept(1L, 7);
        operator.watermark(5_000);
        operator.watermark(Long.MAX_VALUE);

        operator.advance(64);

        assertThat(log).containsExactly("1@100", "w" + Long.MAX_VALUE);
    }

    @Test
    void shouldEmitAWatermarkInTheMidstOfManyRecords() {
        for (long i = 1; i <= 64; i++) {
            operator.accept(i, 0);
        }

        assertThat(log).hasSize(65).last().isEqualTo("w6389");
    }
}

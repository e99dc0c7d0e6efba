package io.leat.api.eventtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WatermarkStrategyTest {
    private static final WatermarkGeneratorSupplier.Context GENERATOR_CONTEXT =
            new WatermarkGeneratorSupplier.Context() {};
    private static final TimestampAssignerSupplier.Context ASSIGNER_CONTEXT =
            new TimestampAssignerSupplier.Context() {};

    @Test
    void shouldTrailTheHighestTimestampByTheBound() {
        assertThat(watermarks(WatermarkStrategy.forBoundedOutOfOrderness(Duration.ofMillis(10)), 100, 95, 120))
                .containsExactly(89L, 89L, 109L);
    }

    @Test
    void shouldTrailMonotonousTimestampsByOne() {
        assertThat(watermarks(WatermarkStrategy.forMonotonousTimestamps(), 100, 100, 120))
                .containsExactly(99L, 99L, 119L);
    }

    @Test
    void shouldNotOverflowBeforeTheFirstRecord() {
        Emitted emitted = new Emitted();
        WatermarkStrategy.forBoundedOutOfOrderness(Duration.ofHours(1))
                .createWatermarkGenerator(GENERATOR_CONTEXT)
                .onPeriodicEmit(emitted);
        WatermarkStrategy.forMonotonousTimestamps()
                .createWatermarkGenerator(GENERATOR_CONTEXT)
                .onPeriodicEmit(emitted);

        assertThat(emitted.watermarks).containsExactly(Long.MIN_VALUE, Long.MIN_VALUE);
    }

    @Test
    void shouldMakeNoWatermarksWhereNoneAreAskedFor() {
        assertThat(watermarks(WatermarkStrategy.noWatermarks(), 100, 120)).isEmpty();
    }

    @Test
    void shouldUseGeneratorsOfTheUsersOwn() {
        WatermarkStrategy<Long> punctuated = WatermarkStrategy.forGenerator(context -> new WatermarkGenerator<>() {
            @Override
            public void onEvent(Long event, long eventTimestamp, WatermarkOutput output) {
                output.emitWatermark(new Watermark(event));
            }

            @Override
            public void onPeriodicEmit(WatermarkOutput output) {}
        });

        assertThat(watermarks(punctuated, 7, 5)).containsExactly(7L, 5L);
    }

    @Test
    void shouldKeepTheSourcesTimestampUnlessToldOtherwise() {
        WatermarkStrategy<String> plain = WatermarkStrategy.noWatermarks();
        WatermarkStrategy<String> assigned = plain.withTimestampAssigner((text, ignored) -> text.length());

        assertThat(plain.createTimestampAssigner(ASSIGNER_CONTEXT).extractTimestamp("four", 9))
                .isEqualTo(9);
        assertThat(assigned.createTimestampAssigner(ASSIGNER_CONTEXT).extractTimestamp("four", 9))
                .isEqualTo(4);
    }

    @Test
    void shouldAlignOnlyWhereAsked() {
        WatermarkStrategy<Long> aligned = WatermarkStrategy.<Long>forMonotonousTimestamps()
                .withWatermarkAlignment("sensors", Duration.ofSeconds(2))
                .withTimestampAssigner((value, ignored) -> value);

        assertThat(aligned.getAlignmentParameters()).isEqualTo(new WatermarkAlignmentParams("sensors", 2000));
        assertThat(aligned.getAlignmentParameters().isEnabled()).isTrue();
        assertThat(aligned.createTimestampAssigner(ASSIGNER_CONTEXT).extractTimestamp(5L, 9))
                .isEqualTo(5);
        assertThat(watermarks(aligned, 100)).containsExactly(99L);
        assertThat(WatermarkStrategy.noWatermarks().getAlignmentParameters().isEnabled())
                .isFalse();
    }

    @Test
    void shouldRefuseNegativeBounds() {
        assertThatThrownBy(() -> WatermarkStrategy.forBoundedOutOfOrderness(Duration.ofMillis(-1)))
                .hasMessageContaining("maxOutOfOrderness=PT-0.001S");
        assertThatThrownBy(() -> WatermarkStrategy.noWatermarks().withWatermarkAlignment("g", Duration.ZERO))
                .hasMessageContaining("maxAllowedWatermarkDrift=PT0S");
    }

    @Test
    @SuppressWarnings("unchecked")
    void shouldTravelAsACopy() throws Exception {
        WatermarkStrategy<Long> strategy = WatermarkStrategy.<Long>forBoundedOutOfOrderness(Duration.ofMillis(5))
                .withTimestampAssigner((value, ignored) -> value * 2)
                .withWatermarkAlignment("g", Duration.ofMillis(3));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(strategy);
        }
        WatermarkStrategy<Long> copy;
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            copy = (WatermarkStrategy<Long>) in.readObject();
        }

        assertThat(watermarks(copy, 100)).containsExactly(94L);
        assertThat(copy.createTimestampAssigner(ASSIGNER_CONTEXT).extractTimestamp(4L, 0))
                .isEqualTo(8);
        assertThat(copy.getAlignmentParameters()).isEqualTo(strategy.getAlignmentParameters());
    }

    private static List<Long> watermarks(WatermarkStrategy<? super Long> strategy, long... timestamps) {
        WatermarkGenerator<? super Long> generator = strategy.createWatermarkGenerator(GENERATOR_CONTEXT);
        Emitted emitted = new Emitted();
        for (long timestamp : timestamps) {
            generator.onEvent(timestamp, timestamp, emitted);
            generator.onPeriodicEmit(emitted);
        }
        return emitted.watermarks;
    }

    private static final class Emitted implements WatermarkOutput {
        private final List<Long> watermarks = new ArrayList<>();

        @Override
        public void emitWatermark(Watermark watermark) {
            watermarks.add(watermark.getTimestamp());
        }

        @Override
        public void markIdle() {}

        @Override
        public void markActive() {}
    }
}

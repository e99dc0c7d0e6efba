package io.leat.api.windowing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WindowAssignerTest {
    private static final long SEED = 20260117;

    @Test
    void shouldAgreeWithABruteForceOnSlidingWindows() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 400; round++) {
            long size = random.nextLong(1, 40);
            long slide = random.nextLong(1, 40);
            long offset = random.nextLong(-slide + 1, slide);
            SlidingEventTimeWindows assigner = SlidingEventTimeWindows.of(millis(size), millis(slide), millis(offset));
            for (int i = 0; i < 50; i++) {
                long timestamp = random.nextLong(-500, 500);
                assertThat(assigner.assignWindows("record", timestamp))
                        .as("seed=%d size=%d slide=%d offset=%d timestamp=%d", SEED, size, slide, offset, timestamp)
                        .containsExactlyElementsOf(windowsThatHold(timestamp, size, slide, offset));
            }
        }
    }

    @Test
    void shouldAgreeWithABruteForceOnTumblingWindows() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 400; round++) {
            long size = random.nextLong(1, 40);
            long offset = random.nextLong(-size + 1, size);
            TumblingEventTimeWindows assigner = TumblingEventTimeWindows.of(millis(size), millis(offset));
            for (int i = 0; i < 50; i++) {
                long timestamp = random.nextLong(-500, 500);
                assertThat(assigner.assignWindows("record", timestamp))
                        .as("seed=%d size=%d offset=%d timestamp=%d", SEED, size, offset, timestamp)
                        .containsExactlyElementsOf(windowsThatHold(timestamp, size, size, offset));
            }
        }
    }

    /** Tries every start near the timestamp, in ascending order. */
    private static List<TimeWindow> windowsThatHold(long timestamp, long size, long slide, long offset) {
        List<TimeWindow> windows = new ArrayList<>();
        for (long start = timestamp - size - slide; start <= timestamp; start++) {
            if (Math.floorMod(start - offset, slide) == 0 && start <= timestamp && timestamp < start + size) {
                windows.add(new TimeWindow(start, start + size));
            }
        }
        return windows;
    }

    @Test
    void shouldGiveTheSameWindowsAgainWhileRecordsStayInThem() {
        SlidingEventTimeWindows sliding = SlidingEventTimeWindows.of(Duration.ofMinutes(5), Duration.ofMinutes(1));
        TumblingEventTimeWindows tumbling = TumblingEventTimeWindows.of(Duration.ofMinutes(1));

        Collection<TimeWindow> first = sliding.assignWindows("a", 60_000);
        assertThat(sliding.assignWindows("b", 61_000)).isSameAs(first);
        assertThat(sliding.assignWindows("c", 120_000)).isNotEqualTo(first);
        assertThat(tumbling.assignWindows("a", 1)).isSameAs(tumbling.assignWindows("b", 59_999));
    }

    @Test
    void shouldGiveNoWindowInTheGapsBetweenThem() {
        SlidingEventTimeWindows sparse = SlidingEventTimeWindows.of(millis(10), millis(100));

        assertThat(sparse.assignWindows("a", 9)).containsExactly(new TimeWindow(0, 10));
        assertThat(sparse.assignWindows("a", 10)).isEmpty();
        assertThat(sparse.assignWindows("a", 99)).isEmpty();
    }

    @Test
    void shouldRefuseWhatMakesNoWindows() {
        assertThatThrownBy(() -> TumblingEventTimeWindows.of(Duration.ZERO)).hasMessageContaining("size=PT0S");
        assertThatThrownBy(() -> TumblingEventTimeWindows.of(millis(-5))).hasMessageContaining("at least 1ms");
        assertThatThrownBy(() -> TumblingEventTimeWindows.of(millis(5), millis(5)))
                .hasMessageContaining("offset=PT0.005S size=5ms");
        assertThatThrownBy(() -> SlidingEventTimeWindows.of(millis(5), Duration.ZERO))
                .hasMessageContaining("slide=PT0S");
        assertThatThrownBy(() -> SlidingEventTimeWindows.of(millis(50), millis(5), millis(-5)))
                .hasMessageContaining("offset=PT-0.005S slide=5ms");
    }

    @Test
    void shouldSayHowToGiveRecordsATimestamp() {
        assertThatThrownBy(() -> TumblingEventTimeWindows.of(millis(5)).assignWindows("a", Long.MIN_VALUE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("withTimestampAssigner");
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }
}

package io.leat.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.leat.api.configuration.Placement;
import io.leat.api.datastream.StreamExecutionEnvironment;
import io.leat.api.functions.Collector;
import io.leat.api.functions.KeyedProcessFunction;
import io.leat.serialize.types.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Event-time timers of keyed functions, as jobs see them. */
@Timeout(60)
class TimersTest {
    private final CollectingSink<String> sink = new CollectingSink<>();

    /** Registers and deletes some for each key. */
    private static final class Registering extends KeyedProcessFunction<Long, Long, String> {
        private static final long serialVersionUID = 1;

        @Override
        public void processElement(Long value, Context context, Collector<String> out) {
            var timers = context.timerService();
            timers.registerEventTimeTimer(30);
            timers.registerEventTimeTimer(20);
            timers.registerEventTimeTimer(20);
            timers.registerEventTimeTimer(25);
            timers.deleteEventTimeTimer(25);
            timers.registerEventTimeTimer(Long.MAX_VALUE);
            timers.registerEventTimeTimer(-7);
            timers.registerProcessingTimeTimer(Long.MAX_VALUE);
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext context, Collector<String> out) {
            out.collect(context.getCurrentKey() + " at " + (timestamp == Long.MAX_VALUE ? "end" : timestamp));
            if (timestamp == 20) {
                context.timerService().registerEventTimeTimer(21);
            }
        }
    }

    @Test
    void shouldFireEachTimerOnceInOrderUpToTheEndOfTime() throws Exception {
        StreamExecutionEnvironment environment = TestJobs.environment(TestJobs.settings(Placement.SHARED, 1));
        environment
                .fromData(2L, 1L, 2L)
                .keyBy(value -> value)
                .process(new Registering())
                .returns(Types.STRING)
                .sinkTo(sink);

        environment.execute("timers");

        assertThat(sink.inOrder())
                .containsExactly(
                        "1 at -7",
                        "2 at -7",
                        "1 at 20",
                        "2 at 20",
                        "1 at 21",
                        "2 at 21",
                        "1 at 30",
                        "2 at 30",
                        "1 at end",
                        "2 at end");
    }
}

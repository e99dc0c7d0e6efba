package io.leat.simulation.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.leat.api.functions.Collector;
import io.leat.api.functions.KeyedProcessFunction;
import io.leat.connect.file.sink.FileSink;
import io.leat.connect.file.sink.SimpleStringEncoder;
import io.leat.serialize.types.Types;
import io.leat.simulation.run.Simulator;
import io.leat.simulation.testing.NothingBehindTheEnd;
import io.leat.simulation.testing.Scripted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What no record may follow: the end of the input, and the checkpoint that ends the job. */
@Timeout(60)
class EndOfInputTest {
    private static final long NUMBERS = 50;

    /** Passes numbers on, and once a timer is set has one fire for ever; those emit numbers too. */
    private static final class Ticking extends KeyedProcessFunction<Long, Long, Long> {
        private static final long serialVersionUID = 1;

        @Override
        public void processElement(Long value, Context ctx, Collector<Long> out) {
            ctx.timerService().registerProcessingTimeTimer(ctx.timerService().currentProcessingTime() + 1);
            out.collect(value);
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext ctx, Collector<Long> out) {
            ctx.timerService().registerProcessingTimeTimer(timestamp + 1);
            out.collect(-1L);
        }
    }

    @Test
    void shouldFireNoTimerOfProcessingTimeOnceTheInputHasEnded() {
        Simulator simulator = new Simulator(random -> new Scripted(
                (environment, attempt) -> environment
                        .fromSequence(0, NUMBERS - 1)
                        .setParallelism(1)
                        .keyBy(number -> 0L, Types.LONG)
                        .process(new Ticking(), Types.LONG)
                        .setParallelism(1)
                        .rebalance()
                        .process(new NothingBehindTheEnd(), Types.LONG)
                        .setParallelism(2)
                        .filter(number -> number >= 0)
                        .setParallelism(2)
                        .map(String::valueOf, Types.STRING)
                        .setParallelism(2)
                        .sinkTo(FileSink.forRowFormat(attempt.path(Scripted.OUTPUT), new SimpleStringEncoder<String>())
                                .build())
                        .setParallelism(2),
                Scripted.numbers(NUMBERS)));

        assertThat(simulator.runAll(1, 30, result -> {})).isEmpty();
    }
}

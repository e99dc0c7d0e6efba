package io.leat.jmh.chain;

import io.leat.api.datastream.DataStream;
import io.leat.api.datastream.StreamExecutionEnvironment;
import io.leat.api.eventtime.WatermarkStrategy;
import io.leat.api.execution.JobExecutionException;
import io.leat.api.functions.Collector;
import io.leat.api.functions.FlatMapFunction;
import io.leat.api.functions.ProcessFunction;
import io.leat.api.sink.DiscardingSink;
import io.leat.serialize.types.Types;
import java.util.List;
import java.util.function.Consumer;

/**
 * Ten chains, each of other steps, records and functions. A JVM that has run them has seen every kind of operator in
 * front of several others, so that what is measured afterwards cannot live on call sites that know one class alone.
 */
final class OtherChains {
    private static final int RECORDS = 300_000;
    private static final List<Consumer<StreamExecutionEnvironment>> ALL = List.of(
            environment -> numbers(environment).map(n -> n + 1).sinkTo(new DiscardingSink<>()),
            environment -> numbers(environment).filter(n -> n % 3 == 0).sinkTo(new LongSteps.Summing()),
            environment -> numbers(environment)
                    .map(n -> n * 0.5)
                    .returns(Types.DOUBLE)
                    .filter(x -> x > 10)
                    .sinkTo(new DiscardingSink<>()),
            environment -> numbers(environment)
                    .map(n -> n.intValue())
                    .returns(Types.INT)
                    .map(n -> n ^ 7)
                    .filter(n -> (n & 1) == 0)
                    .sinkTo(new DiscardingSink<>()),
            environment -> numbers(environment).flatMap(new Twice()).sinkTo(new LongSteps.Summing()),
            environment -> numbers(environment)
                    .process(new Odd())
                    .map(n -> Long.toString(n))
                    .returns(Types.STRING)
                    .sinkTo(new DiscardingSink<>()),
            environment -> events(environment)
                    .map(new EventSteps.Change())
                    .filter(new EventSteps.Keep())
                    .sinkTo(new EventSteps.Summing()),
            environment -> events(environment)
                    .filter(event -> event.kind != 1)
                    .map(event -> event.value)
                    .returns(Types.LONG)
                    .sinkTo(new LongSteps.Summing()),
            environment -> {
                DataStream<Long> numbers = numbers(environment);
                numbers.map(n -> n - 1).sinkTo(new DiscardingSink<>());
                numbers.filter(n -> n > 5).flatMap(new Twice()).sinkTo(new LongSteps.Summing());
            },
            environment -> numbers(environment)
                    .filter(new LongSteps.Keep())
                    .map(new LongSteps.Change())
                    .process(new Odd())
                    .flatMap(new Twice())
                    .sinkTo(new DiscardingSink<>()));

    private OtherChains() {}

    /** Runs them all, one after the other. */
    static void run() throws JobExecutionException, InterruptedException {
        for (Consumer<StreamExecutionEnvironment> chain : ALL) {
            ChainedJob.run(chain);
        }
    }

    private static DataStream<Long> numbers(StreamExecutionEnvironment environment) {
        return environment.fromSequence(1, RECORDS);
    }

    private static DataStream<Event> events(StreamExecutionEnvironment environment) {
        return environment.fromSource(new EventSource(RECORDS), WatermarkStrategy.noWatermarks(), "events");
    }

    /** Each number twice. */
    private static final class Twice implements FlatMapFunction<Long, Long> {
        private static final long serialVersionUID = 1;

        @Override
        public void flatMap(Long value, Collector<Long> out) {
            out.collect(value);
            out.collect(value);
        }
    }

    /** The odd ones. */
    private static final class Odd extends ProcessFunction<Long, Long> {
        private static final long serialVersionUID = 1;

        @Override
        public void processElement(Long value, Context context, Collector<Long> out) {
            if ((value & 1) == 1) {
                out.collect(value);
            }
        }
    }
}

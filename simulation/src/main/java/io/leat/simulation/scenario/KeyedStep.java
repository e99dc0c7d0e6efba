package io.leat.simulation.scenario;

import io.leat.api.datastream.DataStream;
import io.leat.api.functions.AggregateFunction;
import io.leat.api.functions.Collector;
import io.leat.api.functions.ProcessWindowFunction;
import io.leat.api.windowing.SlidingEventTimeWindows;
import io.leat.api.windowing.TimeWindow;
import io.leat.api.windowing.TumblingEventTimeWindows;
import io.leat.serialize.types.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A step with keys, and what it gives, told twice: to the engine, and without it. */
enum KeyedStep {
    /** Counts and sums each key, and emits at the end of input. */
    COUNT_AT_END {
        @Override
        DataStream<String> apply(DataStream<Long> in, int keys, int parallelism) {
            return in.keyBy(value -> Math.floorMod(value, (long) keys), Types.LONG)
                    .process(new CountAtEnd())
                    .returns(Types.STRING)
                    .setParallelism(parallelism);
        }

        @Override
        List<String> expected(List<PlainStep.Stamped> in, int keys) {
            Map<Long, long[]> sums = new TreeMap<>();
            for (PlainStep.Stamped record : in) {
                long[] sum = sums.computeIfAbsent(Math.floorMod(record.value(), (long) keys), key -> new long[2]);
                sum[0]++;
                sum[1] += record.value();
            }
            List<String> lines = new ArrayList<>();
            sums.forEach((key, sum) -> lines.add(key + "," + sum[0] + "," + sum[1]));
            return lines;
        }
    },
    /** Sums each key over windows without gaps. */
    TUMBLING {
        @Override
        DataStream<String> apply(DataStream<Long> in, int keys, int parallelism) {
            return in.keyBy(value -> Math.floorMod(value, (long) keys), Types.LONG)
                    .window(TumblingEventTimeWindows.of(Duration.ofMillis(WINDOW_MS)))
                    .aggregate(new Sum(), new Line())
                    .returns(Types.STRING)
                    .setParallelism(parallelism);
        }

        @Override
        List<String> expected(List<PlainStep.Stamped> in, int keys) {
            return windows(in, keys, WINDOW_MS);
        }
    },
    /** Sums each key over windows that overlap. */
    SLIDING {
        @Override
        DataStream<String> apply(DataStream<Long> in, int keys, int parallelism) {
            return in.keyBy(value -> Math.floorMod(value, (long) keys), Types.LONG)
                    .window(SlidingEventTimeWindows.of(Duration.ofMillis(WINDOW_MS), Duration.ofMillis(SLIDE_MS)))
                    .aggregate(new Sum(), new Line())
                    .returns(Types.STRING)
                    .setParallelism(parallelism);
        }

        @Override
        List<String> expected(List<PlainStep.Stamped> in, int keys) {
            return windows(in, keys, SLIDE_MS);
        }
    },
    /** Passes everything on as text. */
    NONE {
        @Override
        DataStream<String> apply(DataStream<Long> in, int keys, int parallelism) {
            return in.map(value -> "v" + value).returns(Types.STRING).setParallelism(parallelism);
        }

        @Override
        List<String> expected(List<PlainStep.Stamped> in, int keys) {
            return in.stream().map(record -> "v" + record.value()).toList();
        }
    };

    private static final long WINDOW_MS = 60;
    private static final long SLIDE_MS = 20;

    abstract DataStream<String> apply(DataStream<Long> in, int keys, int parallelism);

    abstract List<String> expected(List<PlainStep.Stamped> in, int keys);

    private static List<String> windows(List<PlainStep.Stamped> in, int keys, long slideMs) {
        Map<List<Long>, Long> sums = new java.util.HashMap<>();
        for (PlainStep.Stamped record : in) {
            long last = Math.floorDiv(record.timestamp(), slideMs) * slideMs;
            for (long start = last; start > record.timestamp() - WINDOW_MS; start -= slideMs) {
                List<Long> keyAndWindow = List.of(Math.floorMod(record.value(), (long) keys), start);
                sums.merge(keyAndWindow, record.value(), Long::sum);
            }
        }
        List<String> lines = new ArrayList<>();
        sums.forEach((keyAndWindow, sum) -> lines.add(keyAndWindow.get(0) + "@" + keyAndWindow.get(1) + "=" + sum));
        return lines;
    }

    /** Sums. */
    private static final class Sum implements AggregateFunction<Long, Long, Long> {
        @Override
        public Long createAccumulator() {
            return 0L;
        }

        @Override
        public Long add(Long value, Long accumulator) {
            return accumulator + value;
        }

        @Override
        public Long getResult(Long accumulator) {
            return accumulator;
        }

        @Override
        public Long merge(Long a, Long b) {
            return a + b;
        }
    }

    /** Writes key, window and sum as a line. */
    private static final class Line extends ProcessWindowFunction<Long, String, Long, TimeWindow> {
        @Override
        public void process(Long key, Context context, Iterable<Long> elements, Collector<String> out) {
            out.collect(key + "@" + context.window().getStart() + "="
                    + elements.iterator().next());
        }
    }
}

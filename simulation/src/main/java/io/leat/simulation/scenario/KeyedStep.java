package io.leat.simulation.scenario;

import io.leat.api.datastream.DataStream;
import io.leat.api.datastream.KeyedStream;
import io.leat.api.functions.AggregateFunction;
import io.leat.api.functions.Collector;
import io.leat.api.functions.ProcessWindowFunction;
import io.leat.api.windowing.SlidingEventTimeWindows;
import io.leat.api.windowing.TimeWindow;
import io.leat.api.windowing.TumblingEventTimeWindows;
import io.leat.serialize.types.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Steps with keys. All but {@link #RUNNING} give the same whatever the order in which records come, as long as none
 * comes behind its watermark.
 */
enum KeyedStep {
    /** Sums each key over windows without gaps. */
    TUMBLING {
        @Override
        DataStream<Long> apply(DataStream<Long> in, int keys, int parallelism) {
            return byKey(in, keys)
                    .window(TumblingEventTimeWindows.of(Duration.ofMillis(WINDOW_MS)))
                    .aggregate(new Sum(), new KeyedSum(), Types.LONG, Types.LONG)
                    .setParallelism(parallelism);
        }

        @Override
        List<Stamped> expected(List<Stamped> in, int keys) {
            return windows(in, keys, WINDOW_MS);
        }
    },
    /** Sums each key over windows that overlap. */
    SLIDING {
        @Override
        DataStream<Long> apply(DataStream<Long> in, int keys, int parallelism) {
            return byKey(in, keys)
                    .window(SlidingEventTimeWindows.of(Duration.ofMillis(WINDOW_MS), Duration.ofMillis(SLIDE_MS)))
                    .aggregate(new Sum(), new KeyedSum(), Types.LONG, Types.LONG)
                    .setParallelism(parallelism);
        }

        @Override
        List<Stamped> expected(List<Stamped> in, int keys) {
            return windows(in, keys, SLIDE_MS);
        }
    },
    /** Sums each key with event-time timers of its own. */
    TIMERS {
        @Override
        DataStream<Long> apply(DataStream<Long> in, int keys, int parallelism) {
            return in.keyBy(value -> SlotSums.key(value, keys), Types.STRING)
                    .process(new SlotSums(), Types.LONG)
                    .setParallelism(parallelism);
        }

        @Override
        List<Stamped> expected(List<Stamped> in, int keys) {
            return SlotSums.expected(in, keys);
        }
    },
    /** Counts and sums each key, and emits at the end of input. */
    TOTALS {
        @Override
        DataStream<Long> apply(DataStream<Long> in, int keys, int parallelism) {
            return byKey(in, keys).process(new Totals(true), Types.LONG).setParallelism(parallelism);
        }

        @Override
        List<Stamped> expected(List<Stamped> in, int keys) {
            return totals(in, keys, true);
        }
    },
    /** Sums in pieces that processing time cuts, and adds the pieces up again. */
    FLUSHES {
        @Override
        DataStream<Long> apply(DataStream<Long> in, int keys, int parallelism) {
            DataStream<Long> pieces =
                    byKey(in, keys).process(new Flushes(), Types.LONG).setParallelism(parallelism);
            return pieces.keyBy(piece -> 0L, Types.LONG)
                    .process(new Totals(false), Types.LONG)
                    .setParallelism(parallelism);
        }

        @Override
        List<Stamped> expected(List<Stamped> in, int keys) {
            return totals(in, 1, false);
        }
    },
    /**
     * The sum of each key so far, for each record: only where the order of a key's records is defined. And one subtask
     * that watches the watermark.
     */
    RUNNING {
        @Override
        DataStream<Long> apply(DataStream<Long> in, int keys, int parallelism) {
            return SteadyWatermark.behind(byKey(in, keys).reduce(Long::sum).setParallelism(parallelism));
        }

        @Override
        List<Stamped> expected(List<Stamped> in, int keys) {
            Map<Long, Long> sums = new HashMap<>();
            return in.stream()
                    .map(record -> new Stamped(
                            sums.merge(key(record.value(), keys), record.value(), Long::sum), record.timestamp()))
                    .toList();
        }
    };

    private static final long WINDOW_MS = 60;
    private static final long SLIDE_MS = 20;

    abstract DataStream<Long> apply(DataStream<Long> in, int keys, int parallelism);

    abstract List<Stamped> expected(List<Stamped> in, int keys);

    /** With so many keys, as a step of a job. */
    Step with(int keys) {
        return new WithKeys(this, keys);
    }

    /** Whether what it gives comes at the end of time, so that no window or timer can follow. */
    boolean isLast() {
        return this == TOTALS || this == FLUSHES;
    }

    private static KeyedStream<Long, Long> byKey(DataStream<Long> in, int keys) {
        return in.keyBy(value -> key(value, keys), Types.LONG);
    }

    private static long key(long value, int keys) {
        return Math.floorMod(value, (long) keys);
    }

    private static List<Stamped> totals(List<Stamped> in, int keys, boolean counting) {
        Map<Long, long[]> sums = new HashMap<>();
        for (Stamped record : in) {
            long[] countAndSum = sums.computeIfAbsent(key(record.value(), keys), key -> new long[2]);
            countAndSum[0] += counting ? 1 : 0;
            countAndSum[1] += record.value();
        }
        List<Stamped> out = new ArrayList<>();
        sums.forEach((key, countAndSum) ->
                out.add(new Stamped(Totals.total(key, countAndSum[0], countAndSum[1]), Long.MAX_VALUE)));
        return out;
    }

    private static List<Stamped> windows(List<Stamped> in, int keys, long slideMs) {
        Map<List<Long>, Long> sums = new HashMap<>();
        for (Stamped record : in) {
            long last = Math.floorDiv(record.timestamp(), slideMs) * slideMs;
            for (long start = last; start > record.timestamp() - WINDOW_MS; start -= slideMs) {
                sums.merge(List.of(key(record.value(), keys), start), record.value(), Long::sum);
            }
        }
        List<Stamped> out = new ArrayList<>();
        sums.forEach(
                (window, sum) -> out.add(new Stamped(keyedSum(window.get(0), sum), window.get(1) + WINDOW_MS - 1)));
        return out;
    }

    private static long keyedSum(long key, long sum) {
        return sum * 31 + key;
    }

    /** A keyed step and how many keys it has. */
    private record WithKeys(KeyedStep step, int keys) implements Step {
        @Override
        public DataStream<Long> apply(DataStream<Long> in, int parallelism) {
            return step.apply(in, keys, parallelism);
        }

        @Override
        public List<Stamped> expected(List<Stamped> in) {
            return step.expected(in, keys);
        }

        @Override
        public String toString() {
            return step + "*" + keys;
        }
    }

    /** Sums. */
    private static final class Sum implements AggregateFunction<Long, Long, Long> {
        private static final long serialVersionUID = 1;

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

    /** Key and sum in one number. */
    private static final class KeyedSum extends ProcessWindowFunction<Long, Long, Long, TimeWindow> {
        private static final long serialVersionUID = 1;

        @Override
        public void process(Long key, Context context, Iterable<Long> elements, Collector<Long> out) {
            out.collect(keyedSum(key, elements.iterator().next()));
        }
    }
}

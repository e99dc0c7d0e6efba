package io.leat.simulation.scenario;

import io.leat.api.datastream.DataStream;
import io.leat.serialize.types.Types;
import java.util.ArrayList;
import java.util.List;

/** Steps without keys. */
enum PlainStep implements Step {
    /** Triples a value and adds one. */
    MAP {
        @Override
        public DataStream<Long> apply(DataStream<Long> in, int parallelism) {
            return in.map(value -> value * 3 + 1, Types.LONG).setParallelism(parallelism);
        }

        @Override
        public List<Stamped> expected(List<Stamped> in) {
            return in.stream()
                    .map(record -> new Stamped(record.value() * 3 + 1, record.timestamp()))
                    .toList();
        }
    },
    /** Drops every third value. */
    FILTER {
        @Override
        public DataStream<Long> apply(DataStream<Long> in, int parallelism) {
            return in.filter(value -> value % 3 != 0).setParallelism(parallelism);
        }

        @Override
        public List<Stamped> expected(List<Stamped> in) {
            return in.stream().filter(record -> record.value() % 3 != 0).toList();
        }
    },
    /** Emits a value up to four times. */
    REPEAT {
        @Override
        public DataStream<Long> apply(DataStream<Long> in, int parallelism) {
            return copies(in, parallelism, 5, 1);
        }

        @Override
        public List<Stamped> expected(List<Stamped> in) {
            return copies(in, 5, 1);
        }
    },
    /** Emits few values, but each of those often, in one call, in wide records: far more than there is credit for. */
    FLOOD {
        @Override
        public DataStream<Long> apply(DataStream<Long> in, int parallelism) {
            return widened(copies(in, in.getParallelism(), 64, 16), 1_300, parallelism);
        }

        @Override
        public List<Stamped> expected(List<Stamped> in) {
            return copies(in, 64, 16);
        }
    },
    /** Deals values out in turn. */
    REBALANCE {
        @Override
        public DataStream<Long> apply(DataStream<Long> in, int parallelism) {
            return WatermarkCheck.behind(in.rebalance(), parallelism);
        }

        @Override
        public List<Stamped> expected(List<Stamped> in) {
            return in;
        }
    },
    /** Deals values out by chance. */
    SHUFFLE {
        @Override
        public DataStream<Long> apply(DataStream<Long> in, int parallelism) {
            return WatermarkCheck.behind(in.shuffle(), parallelism);
        }

        @Override
        public List<Stamped> expected(List<Stamped> in) {
            return in;
        }
    },
    /** Deals values out in turn, each sender to its share of the receivers. */
    RESCALE {
        @Override
        public DataStream<Long> apply(DataStream<Long> in, int parallelism) {
            return WatermarkCheck.behind(in.rescale(), parallelism);
        }

        @Override
        public List<Stamped> expected(List<Stamped> in) {
            return in;
        }
    },
    /** Sends all values to one of the receivers. */
    GLOBAL {
        @Override
        public DataStream<Long> apply(DataStream<Long> in, int parallelism) {
            return WatermarkCheck.behind(in.global(), parallelism);
        }

        @Override
        public List<Stamped> expected(List<Stamped> in) {
            return in;
        }
    },
    /** Sends all values to both of two receivers. */
    BROADCAST {
        @Override
        public DataStream<Long> apply(DataStream<Long> in, int parallelism) {
            return WatermarkCheck.behind(in.broadcast(), 2);
        }

        @Override
        public List<Stamped> expected(List<Stamped> in) {
            List<Stamped> twice = new ArrayList<>(in);
            twice.addAll(in);
            return twice;
        }
    },
    /** Sends values through an exchange in records that fill pages quickly. */
    WIDEN {
        @Override
        public DataStream<Long> apply(DataStream<Long> in, int parallelism) {
            return widened(in, 1_300, parallelism);
        }

        @Override
        public List<Stamped> expected(List<Stamped> in) {
            return in;
        }
    },
    /** Sends values through an exchange in records of which some are larger than a page. */
    OVERSIZE {
        @Override
        public DataStream<Long> apply(DataStream<Long> in, int parallelism) {
            return widened(in, 9_000, parallelism);
        }

        @Override
        public List<Stamped> expected(List<Stamped> in) {
            return in;
        }
    };

    private static DataStream<Long> widened(DataStream<Long> in, int widest, int parallelism) {
        return in.map(value -> Wide.of(value, widest), Types.of(Wide.class))
                .setParallelism(in.getParallelism())
                .rebalance()
                .map(wide -> wide.checkedValue(widest), Types.LONG)
                .setParallelism(parallelism);
    }

    /** Up to {@code modulus} copies of every value that is a multiple of {@code sparsity}, each one higher. */
    private static DataStream<Long> copies(DataStream<Long> in, int parallelism, int modulus, int sparsity) {
        return in.flatMap(
                        (value, out) -> {
                            for (long i = 0; i < copies(value, modulus, sparsity); i++) {
                                out.collect(value + i);
                            }
                        },
                        Types.LONG)
                .setParallelism(parallelism);
    }

    private static long copies(long value, int modulus, int sparsity) {
        return value % sparsity == 0 ? Math.floorMod(value / sparsity * 37, modulus) : 0;
    }

    private static List<Stamped> copies(List<Stamped> in, int modulus, int sparsity) {
        List<Stamped> out = new ArrayList<>();
        for (Stamped record : in) {
            long value = record.value();
            for (long i = 0; i < copies(value, modulus, sparsity); i++) {
                out.add(new Stamped(value + i, record.timestamp()));
            }
        }
        return out;
    }
}

package io.leat.simulation.scenario;

import io.leat.api.datastream.DataStream;
import io.leat.serialize.types.Types;
import java.util.ArrayList;
import java.util.List;

/** A step without keys, and what it does, told twice: to the engine, and without it. */
enum PlainStep {
    /** Triples a value and adds one. */
    MAP {
        @Override
        DataStream<Long> apply(DataStream<Long> in) {
            return in.map(value -> value * 3 + 1).returns(Types.LONG);
        }

        @Override
        List<Stamped> expected(List<Stamped> in) {
            return in.stream()
                    .map(record -> new Stamped(record.value() * 3 + 1, record.timestamp()))
                    .toList();
        }
    },
    /** Drops every third value. */
    FILTER {
        @Override
        DataStream<Long> apply(DataStream<Long> in) {
            return in.filter(value -> value % 3 != 0);
        }

        @Override
        List<Stamped> expected(List<Stamped> in) {
            return in.stream().filter(record -> record.value() % 3 != 0).toList();
        }
    },
    /** Emits a value up to four times. */
    FLAT_MAP {
        @Override
        DataStream<Long> apply(DataStream<Long> in) {
            return in.<Long>flatMap((value, out) -> {
                        for (long i = 0; i < value % 5; i++) {
                            out.collect(value + i);
                        }
                    })
                    .returns(Types.LONG);
        }

        @Override
        List<Stamped> expected(List<Stamped> in) {
            List<Stamped> out = new ArrayList<>();
            for (Stamped record : in) {
                for (long i = 0; i < record.value() % 5; i++) {
                    out.add(new Stamped(record.value() + i, record.timestamp()));
                }
            }
            return out;
        }
    },
    /** Deals values out anew. */
    REBALANCE {
        @Override
        DataStream<Long> apply(DataStream<Long> in) {
            return in.rebalance();
        }

        @Override
        List<Stamped> expected(List<Stamped> in) {
            return in;
        }
    };

    /** A value and its event time. */
    record Stamped(long value, long timestamp) {}

    abstract DataStream<Long> apply(DataStream<Long> in);

    abstract List<Stamped> expected(List<Stamped> in);
}

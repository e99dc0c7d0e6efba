package io.leat.jmh.chain;

import io.leat.api.functions.FilterFunction;
import io.leat.api.functions.MapFunction;

/** The functions of a chain of Longs. */
final class LongSteps {
    private LongSteps() {}

    /** Changes every number. */
    static final class Change implements MapFunction<Long, Long> {
        private static final long serialVersionUID = 1;

        @Override
        public Long map(Long value) {
            return value * 3 + 1;
        }
    }

    /** Keeps seven of eight. */
    static final class Keep implements FilterFunction<Long> {
        private static final long serialVersionUID = 1;

        @Override
        public boolean filter(Long value) {
            return (value & 7) != 0;
        }
    }

    /** Sums numbers up. */
    static final class Summing extends SummingSink<Long> {
        private static final long serialVersionUID = 1;

        @Override
        long valueOf(Long element) {
            return element;
        }
    }
}

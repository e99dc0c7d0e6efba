package io.leat.examples.sensors;

import io.leat.api.functions.AggregateFunction;

/** Folds the readings of a window into their moments. */
final class MomentsAggregate implements AggregateFunction<Reading, Moments, Moments> {
    @Override
    public Moments createAccumulator() {
        return new Moments();
    }

    @Override
    public Moments add(Reading reading, Moments accumulator) {
        accumulator.add(reading.value);
        return accumulator;
    }

    @Override
    public Moments getResult(Moments accumulator) {
        return accumulator;
    }

    @Override
    public Moments merge(Moments a, Moments b) {
        a.add(b);
        return a;
    }
}

package io.leat.simulation.scenario;

import io.leat.api.datastream.DataStream;
import io.leat.api.functions.MapFunction;
import io.leat.serialize.types.Types;

/** Passes values on, until it is told to fail: as a faulty function would, until it is mended and the job resumed. */
final class Fuse implements MapFunction<Long, Long> {
    private static final long serialVersionUID = 1;

    private final long failingRecord;
    private long records;

    private Fuse(long failingRecord) {
        this.failingRecord = failingRecord;
    }

    static DataStream<Long> behind(DataStream<Long> in, long failingRecord, int parallelism) {
        return in.map(new Fuse(failingRecord), Types.LONG).setParallelism(parallelism);
    }

    @Override
    public Long map(Long value) {
        if (++records == failingRecord) {
            throw new SimulatedFunctionException(records);
        }
        return value;
    }
}

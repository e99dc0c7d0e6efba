package io.leat.simulation.scenario;

import io.leat.api.functions.Collector;
import io.leat.api.functions.ProcessFunction;
import java.util.List;

/** Writes value and event time of a record as a line. */
final class Lines extends ProcessFunction<Long, String> {
    private static final long serialVersionUID = 1;

    @Override
    public void processElement(Long value, Context ctx, Collector<String> out) {
        WatermarkCheck.check(value, ctx);
        out.collect(line(value, ctx.timestamp()));
    }

    /** What it must give, sorted. */
    static List<String> expected(List<Stamped> in) {
        return in.stream()
                .map(record -> line(record.value(), record.timestamp()))
                .sorted()
                .toList();
    }

    private static String line(long value, Long timestamp) {
        return value + "@" + timestamp;
    }
}

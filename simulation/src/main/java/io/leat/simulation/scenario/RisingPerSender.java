package io.leat.simulation.scenario;

import io.leat.api.functions.Collector;
import io.leat.api.functions.OpenContext;
import io.leat.api.functions.ProcessFunction;
import java.util.Arrays;

/** Numbers of one sender rise. */
final class RisingPerSender extends ProcessFunction<Long, Long> {
    private static final long serialVersionUID = 1;

    private final Numbering numbering;
    private transient long[] last;

    RisingPerSender(Numbering numbering) {
        this.numbering = numbering;
    }

    @Override
    public void open(OpenContext openContext) {
        last = new long[numbering.starts().size()];
        Arrays.fill(last, Long.MIN_VALUE);
    }

    @Override
    public void processElement(Long number, Context ctx, Collector<Long> out) {
        int sender = numbering.sender(number);
        if (number <= last[sender]) {
            throw new IllegalStateException("sender=" + sender + " number=" + number + " comes behind " + last[sender]);
        }
        last[sender] = number;
        out.collect(number);
    }
}

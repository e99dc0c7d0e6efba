package io.leat.simulation.scenario;

import io.leat.api.functions.Collector;
import io.leat.api.functions.KeyedProcessFunction;
import io.leat.api.functions.OpenContext;
import io.leat.api.state.ValueState;
import io.leat.api.state.ValueStateDescriptor;
import io.leat.serialize.types.Types;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sums a key's values by slots of event time, with timers of its own; what it gives does not depend on whether the next
 * slot has begun when a timer fires. Its state is text that grows and shrinks. It also sets timers that it takes back.
 */
final class SlotSums extends KeyedProcessFunction<String, Long, Long> {
    private static final long serialVersionUID = 1;
    private static final long SLOT_MS = 50;

    private transient ValueState<String> slots;

    @Override
    public void open(OpenContext openContext) {
        slots = getRuntimeContext().getState(new ValueStateDescriptor<>("slots", Types.STRING));
    }

    @Override
    public void processElement(Long value, Context ctx, Collector<Long> out) throws IOException {
        long end = slotEnd(ctx.timestamp());
        SortedMap<Long, Long> sums = parse(slots.value());
        if (sums.merge(end, value, Long::sum).equals(value)) {
            ctx.timerService().registerEventTimeTimer(end);
            ctx.timerService().registerEventTimeTimer(end - 1);
        }
        ctx.timerService().deleteEventTimeTimer(end - 1);
        slots.update(format(sums));
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext ctx, Collector<Long> out) throws IOException {
        SortedMap<Long, Long> sums = parse(slots.value());
        Long sum = sums.remove(timestamp);
        if (sum == null || timestamp > ctx.timerService().currentWatermark()) {
            throw new IllegalStateException("key=" + ctx.getCurrentKey() + " timer=" + timestamp
                    + " fires at watermark=" + ctx.timerService().currentWatermark() + " with slots=" + sums);
        }
        out.collect(sum);
        if (sums.isEmpty()) {
            slots.clear();
        } else {
            slots.update(format(sums));
        }
    }

    /** Keys of different lengths. */
    static String key(long value, int keys) {
        return "k".repeat((int) Math.floorMod(value, (long) keys));
    }

    /** What it must give. */
    static List<Stamped> expected(List<Stamped> in, int keys) {
        Map<List<Object>, Long> sums = new HashMap<>();
        for (Stamped record : in) {
            sums.merge(List.of(key(record.value(), keys), slotEnd(record.timestamp())), record.value(), Long::sum);
        }
        List<Stamped> out = new ArrayList<>();
        sums.forEach((slot, sum) -> out.add(new Stamped(sum, (Long) slot.get(1))));
        return out;
    }

    private static long slotEnd(long timestamp) {
        return Math.floorDiv(timestamp, SLOT_MS) * SLOT_MS + SLOT_MS - 1;
    }

    private static SortedMap<Long, Long> parse(String text) {
        SortedMap<Long, Long> sums = new TreeMap<>();
        if (text != null) {
            for (String slot : text.split(";", -1)) {
                int equals = slot.indexOf('=');
                sums.put(Long.valueOf(slot.substring(0, equals)), Long.valueOf(slot.substring(equals + 1)));
            }
        }
        return sums;
    }

    private static String format(SortedMap<Long, Long> sums) {
        StringBuilder text = new StringBuilder();
        sums.forEach((end, sum) ->
                text.append(text.isEmpty() ? "" : ";").append(end).append('=').append(sum));
        return text.toString();
    }
}

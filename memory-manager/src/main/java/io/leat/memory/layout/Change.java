package io.leat.memory.layout;

import io.leat.memory.budget.BudgetKind;
import java.util.Locale;

/**
 * A number, and what to change it to. Immutable.
 *
 * @param number which
 * @param value what to, in its unit
 * @param slot whose size, for the size of a slot; else -1
 */
public record Change(LayoutNumber number, long value, int slot) {
    private static final double THOUSAND = 1000.0;

    Change(LayoutNumber number, long value) {
        this(number, value, -1);
    }

    /** The value as its option takes it: whole bytes, a count, or a fraction. */
    public String text() {
        String text = number.unit() == LayoutNumber.Unit.THOUSANDTHS
                ? String.format(Locale.ROOT, "%.3f", value / THOUSAND)
                : Long.toString(value);
        return slot < 0 ? text : slot + ":" + text;
    }

    /** The request with this number changed. */
    public LayoutRequest applyTo(LayoutRequest request) {
        return switch (number) {
            case PROCESS -> request.withProcess(value);
            case HEAP -> sized(request, BudgetKind.HEAP);
            case MANAGED -> sized(request, BudgetKind.MANAGED);
            case NETWORK -> sized(request, BudgetKind.NETWORK);
            case RESERVE -> sized(request, BudgetKind.RESERVE);
            case MANAGED_FRACTION -> shared(request, BudgetKind.MANAGED);
            case NETWORK_FRACTION -> shared(request, BudgetKind.NETWORK);
            case RESERVE_FRACTION -> shared(request, BudgetKind.RESERVE);
            case SLOTS -> request.withSlots(request.slots().withCount(Math.toIntExact(value)));
            case SLOT_SIZE -> request.withSlots(request.slots().withOwn(slot, value));
            case PAGE -> request.withPage(Math.toIntExact(value));
            case PARALLELISM -> request.withJob(request.job().withParallelism(Math.toIntExact(value)));
            case STATE -> request.withJob(request.job().withState(value));
            case CHANNELS -> request.withJob(request.job().withChannels(value));
        };
    }

    private LayoutRequest sized(LayoutRequest request, BudgetKind kind) {
        return request.withPart(kind, request.part(kind).withBytes(value));
    }

    private LayoutRequest shared(LayoutRequest request, BudgetKind kind) {
        return request.withPart(kind, request.part(kind).withFraction(value / THOUSAND));
    }

    /** The option and its value, as in a configuration. */
    @Override
    public String toString() {
        return number.option() + "=" + text();
    }
}

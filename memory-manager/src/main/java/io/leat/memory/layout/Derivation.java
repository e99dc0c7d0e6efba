package io.leat.memory.layout;

import io.leat.memory.budget.BudgetKind;
import io.leat.memory.page.PagePool;
import java.util.List;

/** Works out a layout step by step until it is whole or something does not fit. Used once, by one thread. */
final class Derivation {
    private final LayoutRequest request;
    private final PartDivision parts;
    private MemoryLayout layout;
    private Violation violation;

    Derivation(LayoutRequest asked) {
        request = withReserveFor(asked);
        parts = new PartDivision(request);
        violation = parts.violation();
        if (violation == null) {
            violation = networkTooSmall(parts.parts().get(BudgetKind.NETWORK).bytes());
        }
        if (violation == null) {
            divideSlots();
        }
    }

    /** The layout, or null. */
    MemoryLayout layout() {
        return layout;
    }

    /** What does not fit, or null. */
    Violation violation() {
        return violation;
    }

    /** A reserve that is not given a size is never less than what file input and output of the job take. */
    private static LayoutRequest withReserveFor(LayoutRequest asked) {
        PartRequest reserve = asked.part(BudgetKind.RESERVE);
        long needed = reserveNeed(asked);
        return asked.withPart(
                BudgetKind.RESERVE,
                new PartRequest(
                        reserve.bytes(),
                        reserve.fraction(),
                        Math.max(reserve.minBytes(), needed),
                        Math.max(reserve.maxBytes(), needed),
                        Math.max(reserve.defaultBytes(), needed)));
    }

    private static long reserveNeed(LayoutRequest request) {
        return request.job().parallelism() * LayoutPlanner.RESERVE_BYTES_PER_SLOT;
    }

    private void divideSlots() {
        SlotDivision division =
                new SlotDivision(request, parts.parts().get(BudgetKind.MANAGED).bytes());
        violation = division.violation();
        if (violation == null) {
            MemoryLayout whole =
                    new MemoryLayout(parts.parts(), division.slots(), needs(division), request.pageBytes());
            violation = tooManyPages(whole);
            layout = violation == null ? whole : null;
        }
    }

    private Violation networkTooSmall(long bytes) {
        long needed = request.job().channelPages() * request.pageBytes();
        if (bytes / request.pageBytes() >= request.job().channelPages()) {
            return reserveTooSmall();
        }
        return new Violation(
                Violation.Stage.NETWORK,
                "network memory of " + bytes + " bytes is too little for "
                        + request.job().channelCount()
                        + " channels of " + request.job().pagesPerChannel() + " pages of " + request.pageBytes()
                        + " bytes, which need " + needed,
                new Change(LayoutNumber.NETWORK, needed));
    }

    private Violation reserveTooSmall() {
        long given = request.part(BudgetKind.RESERVE).bytes().orElse(Long.MAX_VALUE);
        long needed = reserveNeed(request);
        if (given >= needed) {
            return null;
        }
        return new Violation(
                Violation.Stage.NETWORK,
                "a reserve of " + given + " bytes is too little for the input and output of "
                        + request.job().parallelism() + " slots",
                new Change(LayoutNumber.RESERVE, needed));
    }

    private Violation tooManyPages(MemoryLayout whole) {
        long most = Math.max(
                whole.pages(BudgetKind.NETWORK),
                whole.slots().stream()
                        .mapToLong(slot -> slot.bytes() / request.pageBytes())
                        .max()
                        .orElse(0));
        if (most <= LayoutPlanner.MAX_PAGES) {
            return null;
        }
        return new Violation(
                Violation.Stage.PAGES,
                "one pool would have " + most + " pages, more than can be counted",
                larger(most));
    }

    /** Larger pages, or where they are as large as can be, less memory of the part that has the most. */
    private Change larger(long pages) {
        if (request.pageBytes() < PagePool.MAX_PAGE_BYTES) {
            return new Change(LayoutNumber.PAGE, request.pageBytes() * 2L);
        }
        boolean isNetwork = pages == parts.parts().get(BudgetKind.NETWORK).bytes() / request.pageBytes();
        return new Change(
                isNetwork ? LayoutNumber.NETWORK : LayoutNumber.MANAGED, LayoutPlanner.MAX_PAGES * request.pageBytes());
    }

    private List<LayoutNeed> needs(SlotDivision slots) {
        JobShape job = request.job();
        LayoutNeed channels = new LayoutNeed(
                "channels",
                job.channelPages() * request.pageBytes(),
                parts.parts().get(BudgetKind.NETWORK).bytes(),
                job.channelCount() + " channels of " + job.pagesPerChannel() + " pages"
                        + (job.channels().isPresent() ? "" : ", as one exchange from all to all has"));
        LayoutNeed reserve = new LayoutNeed(
                "reserve",
                reserveNeed(request),
                parts.parts().get(BudgetKind.RESERVE).bytes(),
                Amounts.words(LayoutPlanner.RESERVE_BYTES_PER_SLOT)
                        + " a slot: the JVM's own buffers for the files of its sources and sinks");
        return job.uses().isEmpty() ? List.of(channels, reserve) : List.of(channels, slots.need(), reserve);
    }
}

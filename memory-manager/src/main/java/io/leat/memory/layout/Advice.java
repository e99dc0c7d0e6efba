package io.leat.memory.layout;

import io.leat.memory.budget.BudgetKind;
import io.leat.memory.page.PagePool;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the numbers that make a request fit. Used once, by one thread.
 *
 * <p>First it mends one violation after the other until none is left: this always ends with a request that fits. Then it
 * looks for single numbers that would do as well.
 */
final class Advice {
    private static final long STEP_BYTES = 1 << 20;
    private static final int LESS = 16;
    private static final int MOST_CHANGES = 40;
    private static final double MOST_SHARES = 0.9;
    private static final double THOUSAND = 1000.0;
    private static final List<BudgetKind> SHARING = List.of(BudgetKind.MANAGED, BudgetKind.NETWORK, BudgetKind.RESERVE);

    private final LayoutRequest request;

    Advice(LayoutRequest request) {
        this.request = request;
    }

    LayoutRefusal refusal(Violation violation) {
        List<Change> changes = mend();
        List<Change> single = new ArrayList<>(singleChanges());
        if (changes.size() == 1) {
            single.removeIf(change -> change.number() == changes.get(0).number());
        }
        return new LayoutRefusal(violation.problem(), changes, single);
    }

    /** Changes that together make the request fit; a number that is changed twice counts once, as it was last. */
    private List<Change> mend() {
        List<Change> changes = new ArrayList<>();
        LayoutRequest mended = request;
        for (Violation next = violation(mended); next != null; next = violation(mended)) {
            if (changes.size() == MOST_CHANGES) {
                throw new IllegalStateException("no change makes the request fit: request=" + request + " violation="
                        + next + " changes=" + changes + "; this is a fault of the planner");
            }
            Change change = next.remedy() != null ? next.remedy() : roomFor(mended);
            changes.removeIf(earlier -> earlier.number() == change.number() && earlier.slot() == change.slot());
            changes.add(change);
            mended = change.applyTo(mended);
        }
        return changes;
    }

    /** A larger process, or smaller shares where no process is large enough for them. */
    private static Change roomFor(LayoutRequest mended) {
        OptionalLong process = leastProcess(mended, Advice::partsFit);
        return process.isPresent() ? new Change(LayoutNumber.PROCESS, process.getAsLong()) : smallerShare(mended);
    }

    private static Change smallerShare(LayoutRequest mended) {
        BudgetKind largest = null;
        double sum = 0;
        for (BudgetKind kind : SHARING) {
            PartRequest part = mended.part(kind);
            if (part.bytes().isEmpty()) {
                sum += part.fraction();
                largest = largest == null
                                || part.fraction() > mended.part(largest).fraction()
                        ? kind
                        : largest;
            }
        }
        if (largest == null) {
            throw new IllegalStateException("no share to make smaller: request=" + mended);
        }
        double others = sum - mended.part(largest).fraction();
        long thousandths = (long) Math.floor(Math.max(0, MOST_SHARES - others) * THOUSAND);
        return new Change(LayoutNumber.fractionOf(largest), thousandths);
    }

    /** Single numbers that would do, those that cost nothing else first. */
    private List<Change> singleChanges() {
        return Stream.of(
                        largerProcess(), otherNetwork(), otherManaged(), smallerPage(), fewerChannels(), lessParallel())
                .flatMap(List::stream)
                .toList();
    }

    private List<Change> largerProcess() {
        if (request.processBytes().isEmpty()) {
            return List.of();
        }
        OptionalLong bytes = leastProcess(request, Advice::fits);
        return bytes.isPresent() ? ifFits(new Change(LayoutNumber.PROCESS, bytes.getAsLong())) : List.of();
    }

    private List<Change> otherNetwork() {
        long needed = request.job().channelPages() * request.pageBytes();
        return ifFits(new Change(LayoutNumber.NETWORK, needed));
    }

    /** As much as leaves room for the rest, where it is managed memory that takes it. */
    private List<Change> otherManaged() {
        long page = request.pageBytes();
        LongFunction<Change> pages = count -> new Change(LayoutNumber.MANAGED, count * page);
        long most = request.processBytes().orElse(0) / page;
        long fewer = least(0, most, less -> partsFit(pages.apply(most - less).applyTo(request)));
        return fewer < 0 ? List.of() : ifFits(pages.apply(most - fewer));
    }

    private List<Change> smallerPage() {
        for (long page = request.pageBytes() / 2; page >= PagePool.MIN_PAGE_BYTES; page /= 2) {
            List<Change> change = ifFits(new Change(LayoutNumber.PAGE, page));
            if (!change.isEmpty()) {
                return change;
            }
        }
        return List.of();
    }

    private List<Change> fewerChannels() {
        long most = request.job().channelCount() - 1;
        return request.job().channels().isEmpty() ? List.of() : highest(LayoutNumber.CHANNELS, most);
    }

    private List<Change> lessParallel() {
        return highest(LayoutNumber.PARALLELISM, request.job().parallelism() - 1L);
    }

    /** The highest value from 1 on with which the request fits. */
    private List<Change> highest(LayoutNumber number, long most) {
        long fewer = least(0, most - 1, less -> fits(new Change(number, most - less).applyTo(request)));
        return fewer < 0 ? List.of() : ifFits(new Change(number, most - fewer));
    }

    private List<Change> ifFits(Change change) {
        return inRange(change) && fits(change.applyTo(request)) ? List.of(change) : List.of();
    }

    private static boolean inRange(Change change) {
        return change.number().unit() != LayoutNumber.Unit.BYTES || change.value() <= LayoutRequest.MAX_PROCESS_BYTES;
    }

    /**
     * The least size of the process, in whole steps, with which a request passes; none where no size will do. A process
     * can also be too large, namely for its pages to be counted, so the search begins below ever smaller ones.
     */
    private static OptionalLong leastProcess(LayoutRequest request, Predicate<LayoutRequest> passes) {
        long first = request.processBytes().orElse(0) / STEP_BYTES + 1;
        for (long most = LayoutRequest.MAX_PROCESS_BYTES; most / STEP_BYTES > first; most /= LESS) {
            long found = least(first, most / STEP_BYTES, steps -> passes.test(request.withProcess(steps * STEP_BYTES)));
            if (found >= 0) {
                return OptionalLong.of(found * STEP_BYTES);
            }
        }
        return OptionalLong.empty();
    }

    /** The least number that passes where all larger ones pass too; -1 where the largest does not. */
    private static long least(long from, long to, LongPredicate passes) {
        if (from > to || !passes.test(to)) {
            return -1;
        }
        long low = from;
        long high = to;
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (passes.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return high;
    }

    private static Violation violation(LayoutRequest request) {
        return new Derivation(request).violation();
    }

    private static boolean fits(LayoutRequest request) {
        return violation(request) == null;
    }

    private static boolean partsFit(LayoutRequest request) {
        Violation violation = violation(request);
        return violation == null || violation.stage() != Violation.Stage.PARTS;
    }
}

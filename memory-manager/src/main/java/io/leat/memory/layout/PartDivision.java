package io.leat.memory.layout;

import io.leat.memory.budget.BudgetKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Divides the process into its five parts. Used once, by one thread. */
final class PartDivision {
    /** Who takes the rest: the first of these that is given no size. */
    private static final List<BudgetKind> TAKERS =
            List.of(BudgetKind.HEAP, BudgetKind.MANAGED, BudgetKind.NETWORK, BudgetKind.RESERVE, BudgetKind.OVERHEAD);

    private final LayoutRequest request;
    private final Map<BudgetKind, LayoutPart> parts = new EnumMap<>(BudgetKind.class);
    private Violation violation;

    PartDivision(LayoutRequest request) {
        this.request = request;
        if (request.processBytes().isPresent()) {
            divideWhole(request.processBytes().getAsLong());
        } else {
            addUp();
        }
        if (violation == null) {
            violation = heapTooSmall();
        }
    }

    Map<BudgetKind, LayoutPart> parts() {
        return parts;
    }

    /** What does not fit, or null. */
    Violation violation() {
        return violation;
    }

    private void divideWhole(long process) {
        BudgetKind taker = TAKERS.stream()
                .filter(kind -> request.part(kind).bytes().isEmpty())
                .findFirst()
                .orElse(null);
        long rest = process;
        if (taker != BudgetKind.OVERHEAD) {
            rest -= put(BudgetKind.OVERHEAD, process, "the process");
        }
        long divided = rest;
        for (BudgetKind kind : TAKERS) {
            if (kind != taker && kind != BudgetKind.OVERHEAD) {
                rest -= put(kind, divided, Amounts.words(divided) + " left beside overhead");
            }
        }
        if (taker == null) {
            violation = rest == 0 ? null : wrongSum(process, process - rest);
        } else {
            long least = request.part(taker).minBytes();
            violation = rest >= least ? null : restTooSmall(taker, rest, least);
            parts.put(taker, new LayoutPart(taker, rest, "the rest of " + Amounts.words(process)));
        }
    }

    /** Puts a part that is given a size or takes a share; returns its bytes. */
    private long put(BudgetKind kind, long divided, String ofWhat) {
        PartRequest part = request.part(kind);
        if (part.bytes().isPresent()) {
            return putGiven(kind, part.bytes().getAsLong());
        }
        long share = part.shareOf(divided);
        String bound = share == part.minBytes() ? ", at least " : share == part.maxBytes() ? ", at most " : "";
        String words = part.fraction() + " of " + ofWhat + bound + (bound.isEmpty() ? "" : Amounts.words(share));
        long bytes = kind == BudgetKind.OVERHEAD ? share : inPages(share, part.minBytes());
        parts.put(kind, new LayoutPart(kind, bytes, words));
        return bytes;
    }

    private long putGiven(BudgetKind kind, long bytes) {
        parts.put(kind, new LayoutPart(kind, bytes, "given by " + kind.sizeOption()));
        return bytes;
    }

    /** Whole pages, unless the bound is none. */
    private long inPages(long share, long minBytes) {
        return Math.max(minBytes, share - share % request.pageBytes());
    }

    /** Without a size of the process: the parts as they are, and overhead in proportion to them. */
    private void addUp() {
        long sum = 0;
        for (BudgetKind kind : TAKERS) {
            if (kind != BudgetKind.OVERHEAD) {
                sum += putDefault(kind);
            }
        }
        PartRequest overhead = request.part(BudgetKind.OVERHEAD);
        if (overhead.bytes().isPresent()) {
            putGiven(BudgetKind.OVERHEAD, overhead.bytes().getAsLong());
        } else {
            long share = overhead.within((long) (sum * overhead.fraction() / (1 - overhead.fraction())));
            parts.put(
                    BudgetKind.OVERHEAD,
                    new LayoutPart(
                            BudgetKind.OVERHEAD,
                            share,
                            overhead.fraction() + " of the whole, within " + Amounts.words(overhead.minBytes()) + " to "
                                    + Amounts.words(overhead.maxBytes())));
        }
    }

    private long putDefault(BudgetKind kind) {
        PartRequest part = request.part(kind);
        if (part.bytes().isPresent()) {
            return putGiven(kind, part.bytes().getAsLong());
        }
        String words = kind == BudgetKind.HEAP ? "the largest heap of this JVM" : "the default";
        parts.put(kind, new LayoutPart(kind, part.defaultBytes(), words));
        return part.defaultBytes();
    }

    private Violation wrongSum(long process, long sum) {
        return new Violation(
                Violation.Stage.PARTS,
                "all parts are given a size, and they sum to " + sum + " bytes, not to the process of " + process,
                new Change(LayoutNumber.PROCESS, sum));
    }

    private Violation restTooSmall(BudgetKind taker, long rest, long least) {
        StringBuilder others = new StringBuilder();
        parts.forEach((kind, part) -> others.append(others.isEmpty() ? "" : ", ")
                .append(kind.label())
                .append(' ')
                .append(Amounts.words(part.bytes())));
        String left = rest >= 0 ? "leave only " + rest : "are " + -rest + " bytes too much and leave no";
        return new Violation(
                Violation.Stage.PARTS,
                "in a process of " + request.processBytes().orElse(0) + " bytes " + others + " " + left + " bytes of "
                        + taker.label() + ", which needs " + least,
                null);
    }

    private Violation heapTooSmall() {
        long bytes = parts.get(BudgetKind.HEAP).bytes();
        long least = request.part(BudgetKind.HEAP).minBytes();
        if (bytes >= least) {
            return null;
        }
        return new Violation(
                Violation.Stage.HEAP,
                "a heap of " + bytes + " bytes is too small, the engine needs " + least,
                new Change(LayoutNumber.HEAP, least));
    }
}

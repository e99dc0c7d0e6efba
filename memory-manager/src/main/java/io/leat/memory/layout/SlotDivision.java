package io.leat.memory.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Divides managed memory over slots and a slot over uses. Used once, by one thread. */
final class SlotDivision {
    private static final long ENOUGH_BYTES = 1L << 40;

    private final LayoutRequest request;
    private final long managedBytes;
    private final List<SlotLayout> slots = new ArrayList<>();
    private final Violation violation;

    SlotDivision(LayoutRequest request, long managedBytes) {
        this.request = request;
        this.managedBytes = managedBytes;
        Violation found = tooFewSlots();
        if (found == null) {
            found = tooMuchOwn();
        }
        if (found == null) {
            divide();
            found = tooLittleInASlot();
        }
        violation = found;
    }

    List<SlotLayout> slots() {
        return slots;
    }

    /** What does not fit, or null. */
    Violation violation() {
        return violation;
    }

    /** The pages that a slot of the job needs so that each use gets enough: the state, and a few pages at the least. */
    long neededPages() {
        long needed = 0;
        long weights = weightSum();
        for (MemoryUse use : request.job().uses()) {
            long pages = Math.max(LayoutPlanner.MIN_PAGES_PER_USE, use == MemoryUse.STATE ? statePages() : 0);
            int weight = weight(use);
            // Rounding down costs a use less than a page.
            needed = Math.max(needed, (pages * weights + weight - 1) / weight);
        }
        return needed;
    }

    private long statePages() {
        long slotState = (request.job().stateBytes() + request.job().parallelism() - 1)
                / request.job().parallelism();
        return (slotState + request.pageBytes() - 1) / request.pageBytes();
    }

    private int sharing() {
        return request.slots().count() - request.slots().ownBytes().size();
    }

    private void divide() {
        long page = request.pageBytes();
        long shared = managedBytes - request.slots().ownSum();
        int sharing = sharing();
        long pagesEach = sharing == 0 ? 0 : shared / page / sharing;
        long oddPages = sharing == 0 ? 0 : shared / page % sharing;
        long oddBytes = sharing == 0 ? 0 : shared % page;
        for (int i = 0; i < request.slots().count(); i++) {
            Long own = request.slots().ownBytes().get(i);
            if (own != null) {
                add(i, own, "given by " + LayoutNumber.SLOT_SIZE.option());
            } else {
                long bytes = (pagesEach + (oddPages > 0 ? 1 : 0)) * page + oddBytes;
                oddPages = Math.max(0, oddPages - 1);
                oddBytes = 0;
                add(i, bytes, "1/" + sharing + " of " + Amounts.words(shared) + ", in whole pages");
            }
        }
        if (sharing == 0 && shared > 0) {
            // What no slot is given stays unused, but belongs to somebody, so that the sums hold.
            SlotLayout last = slots.remove(slots.size() - 1);
            add(last.number(), last.bytes() + shared, last.derivation() + ", and what no other slot is given");
        }
    }

    private void add(int number, long bytes, String derivation) {
        Map<MemoryUse, Long> uses = new EnumMap<>(MemoryUse.class);
        long pages = bytes / request.pageBytes();
        long rest = bytes;
        for (MemoryUse use : request.job().uses()) {
            long share = pages * weight(use) / weightSum() * request.pageBytes();
            uses.put(use, share);
            rest -= share;
        }
        long odd = rest;
        uses.entrySet().stream().findFirst().ifPresent(first -> first.setValue(first.getValue() + odd));
        slots.add(new SlotLayout(number, bytes, uses, derivation));
    }

    private int weight(MemoryUse use) {
        return request.slots().weights().getOrDefault(use, 1);
    }

    private long weightSum() {
        return request.job().uses().stream().mapToLong(this::weight).sum();
    }

    private Violation tooFewSlots() {
        int count = request.slots().count();
        int parallelism = request.job().parallelism();
        if (parallelism > count) {
            return new Violation(
                    Violation.Stage.SLOTS,
                    "a parallelism of " + parallelism + " does not fit " + count + " slots",
                    new Change(LayoutNumber.SLOTS, parallelism));
        }
        int last = request.slots().ownBytes().isEmpty()
                ? -1
                : request.slots().ownBytes().lastKey();
        if (last >= count) {
            return new Violation(
                    Violation.Stage.SLOTS,
                    "slot " + last + " is given a size, but the " + count + " slots are numbered from 0",
                    new Change(LayoutNumber.SLOTS, last + 1));
        }
        return null;
    }

    private Violation tooMuchOwn() {
        long own = request.slots().ownSum();
        if (own <= managedBytes) {
            return null;
        }
        return new Violation(
                Violation.Stage.SLOTS,
                "slots are given " + own + " bytes of their own, more than the managed memory of " + managedBytes,
                moreManaged());
    }

    /** The slots that the job fills, which are the first, each have what it needs. */
    private Violation tooLittleInASlot() {
        long needed = neededPages() * request.pageBytes();
        for (SlotLayout slot : slots.subList(0, request.job().parallelism())) {
            if (slot.bytes() / request.pageBytes() * request.pageBytes() < needed) {
                boolean own = request.slots().ownBytes().containsKey(slot.number());
                return new Violation(
                        Violation.Stage.STATE,
                        "slot " + slot.number() + " has " + slot.bytes() + " bytes of managed memory, but needs "
                                + needed + " for " + describeNeed(),
                        own ? moreOwn(slot.number(), needed) : moreManaged());
            }
        }
        return null;
    }

    private Change moreOwn(int slot, long needed) {
        return needed <= ENOUGH_BYTES ? new Change(LayoutNumber.SLOT_SIZE, needed, slot) : lessState();
    }

    /** Managed memory that is enough for slots with sizes of their own and, beside them, for those that share. */
    private Change moreManaged() {
        double shared = (double) sharing() * neededPages() * request.pageBytes();
        return shared <= ENOUGH_BYTES
                ? new Change(
                        LayoutNumber.MANAGED,
                        request.slots().ownSum() + sharing() * neededPages() * request.pageBytes())
                : lessState();
    }

    /** Where no machine has that much: half the state, and so on until one has. */
    private Change lessState() {
        return new Change(LayoutNumber.STATE, request.job().stateBytes() / 2);
    }

    private String describeNeed() {
        String uses = request.job().uses().stream().map(MemoryUse::label).collect(Collectors.joining(" and "));
        long state = request.job().stateBytes();
        return uses + " at " + LayoutPlanner.MIN_PAGES_PER_USE + " pages or more each"
                + (state > 0 ? " and its share of " + state + " bytes of state" : "");
    }

    LayoutNeed need() {
        long least = slots.subList(0, request.job().parallelism()).stream()
                .mapToLong(SlotLayout::bytes)
                .min()
                .orElse(0);
        return new LayoutNeed(
                "state", neededPages() * request.pageBytes(), least, "in each slot, for " + describeNeed());
    }
}

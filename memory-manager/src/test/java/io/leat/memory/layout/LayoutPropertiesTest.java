package io.leat.memory.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.leat.memory.budget.BudgetKind;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every request: a layout adds up, and a refusal names what makes it fit. */
@Timeout(120)
class LayoutPropertiesTest {
    private static final int REQUESTS = 500;

    private String description;

    @ParameterizedTest(name = "seed={0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldAddUpOrSayWhatWould(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int layouts = 0;
        for (int i = 0; i < REQUESTS; i++) {
            LayoutRequest request = Requests.random(random);
            description = "seed=" + seed + " i=" + i + " " + request;
            LayoutDecision decision = decide(request);
            if (decision instanceof MemoryLayout layout) {
                layouts++;
                checkLayout(request, layout);
            } else {
                checkRemedies(request, (LayoutRefusal) decision);
            }
            hold(LayoutPlanner.decide(request).equals(decision), "the same answer again");
        }
        assertThat(layouts).as("seed=%d", seed).isBetween(REQUESTS / 200, REQUESTS / 2);
    }

    private LayoutDecision decide(LayoutRequest request) {
        try {
            return LayoutPlanner.decide(request);
        } catch (RuntimeException e) {
            throw new AssertionError(description, e);
        }
    }

    private void checkLayout(LayoutRequest request, MemoryLayout layout) {
        checkParts(request, layout);
        checkSlots(request, layout);
        checkNeeds(request, layout);
    }

    private void checkParts(LayoutRequest request, MemoryLayout layout) {
        long process = request.processBytes().orElse(layout.processBytes());
        hold(layout.processBytes() == process, "parts sum to the process");
        for (BudgetKind kind : BudgetKind.values()) {
            LayoutPart part = layout.parts().get(kind);
            hold(part.bytes() >= 0 && !part.derivation().isBlank(), "part " + part);
            hold(request.part(kind).bytes().orElse(part.bytes()) == part.bytes(), "given size of " + part);
        }
    }

    private void checkSlots(LayoutRequest request, MemoryLayout layout) {
        hold(layout.slots().size() == request.slots().count(), "as many slots as asked for");
        LongStream sizes = layout.slots().stream().mapToLong(SlotLayout::bytes);
        hold(sizes.sum() == layout.bytes(BudgetKind.MANAGED), "slots sum to managed memory");
        for (SlotLayout slot : layout.slots()) {
            hold(slot.bytes() >= 0 && slot.uses().keySet().equals(request.job().uses()), "uses of " + slot);
            LongStream uses = slot.uses().values().stream().mapToLong(Long::longValue);
            hold(slot.uses().isEmpty() || uses.sum() == slot.bytes(), "uses sum to " + slot);
        }
    }

    private void checkNeeds(LayoutRequest request, MemoryLayout layout) {
        layout.needs().forEach(need -> hold(need.neededBytes() <= need.availableBytes(), "need " + need));
        hold(layout.pages(BudgetKind.NETWORK) >= request.job().channelPages(), "pages for all channels");
        long stateInASlot = request.job().stateBytes() / request.job().parallelism();
        for (SlotLayout slot : layout.slots().subList(0, request.job().parallelism())) {
            for (long bytes : slot.uses().values()) {
                hold(bytes / layout.pageBytes() >= LayoutPlanner.MIN_PAGES_PER_USE, "pages for uses of " + slot);
            }
            hold(slot.uses().getOrDefault(MemoryUse.STATE, Long.MAX_VALUE) >= stateInASlot, "state in " + slot);
        }
    }

    private void checkRemedies(LayoutRequest request, LayoutRefusal refusal) {
        hold(!refusal.problem().isBlank() && !refusal.changes().isEmpty(), "a number to change in " + refusal);
        LayoutRequest changed = request;
        for (Change change : refusal.changes()) {
            changed = change.applyTo(changed);
        }
        if (decide(changed) instanceof MemoryLayout layout) {
            checkLayout(changed, layout);
        } else {
            hold(false, "fits after " + refusal);
        }
        for (Change alternative : refusal.alternatives()) {
            hold(decide(alternative.applyTo(request)) instanceof MemoryLayout, "fits after " + alternative);
        }
    }

    private void hold(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("does not hold: " + what + "; " + description);
        }
    }
}

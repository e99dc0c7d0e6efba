package io.leat.memory.layout;

import static io.leat.memory.layout.Requests.GIB;
import static io.leat.memory.layout.Requests.MIB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.memory.budget.BudgetKind;
import io.leat.memory.budget.MemoryChecks;
import io.leat.memory.host.HostMemory;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Layouts worked out by hand. */
@Timeout(60)
class LayoutPlannerTest {
    private static final long PAGE = 32 << 10;

    @Test
    void shouldDivideFourGibibytesOverFourSlots() {
        MemoryLayout layout = layout(Requests.ofProcess(4 * GIB));

        long overhead = 4 * GIB / 10;
        long divided = 4 * GIB - overhead;
        assertThat(layout.bytes(BudgetKind.OVERHEAD)).isEqualTo(overhead);
        assertThat(layout.bytes(BudgetKind.MANAGED)).isEqualTo(inPages(divided * 4 / 10));
        assertThat(layout.bytes(BudgetKind.NETWORK)).isEqualTo(inPages(divided / 10));
        assertThat(layout.bytes(BudgetKind.RESERVE)).isEqualTo(inPages(divided / 20));
        assertThat(layout.processBytes()).isEqualTo(4 * GIB);
        assertThat(layout.slots()).hasSize(4);
        assertThat(layout.slots().get(3).bytes() % layout.pageBytes()).isZero();
        assertThat(layout.jvmFlags())
                .containsExactly(
                        "-Xmx" + layout.bytes(BudgetKind.HEAP), "-XX:MaxDirectMemorySize=" + layout.directBytes());
    }

    @Test
    void shouldGiveASlotItsOwnSizeAndShareTheRest() {
        PartRequest managed = Requests.defaultParts().get(BudgetKind.MANAGED).withBytes(GIB);
        SlotRequest slots = new SlotRequest(
                4, new TreeMap<>(Map.of(1, 512 * MIB)), Map.of(MemoryUse.STATE, 30, MemoryUse.OPERATOR, 10));

        MemoryLayout layout = layout(Requests.ofProcess(4 * GIB)
                .withPart(BudgetKind.MANAGED, managed)
                .withSlots(slots));

        // What the others share are 16384 pages.
        assertThat(layout.slots().stream().map(SlotLayout::bytes))
                .containsExactly(5462 * PAGE, 512 * MIB, 5461 * PAGE, 5461 * PAGE);
        assertThat(layout.slots().get(1).uses())
                .containsEntry(MemoryUse.STATE, 384 * MIB)
                .containsEntry(MemoryUse.OPERATOR, 128 * MIB);
        assertThat(layout.slots().get(1).derivation()).contains("slot-sizes");
    }

    @Test
    void shouldAddPartsUpWhereTheProcessHasNoSize() {
        MemoryLayout layout = layout(new LayoutRequest(
                OptionalLong.empty(), Requests.defaultParts(), Requests.slots(2), Requests.job(2), (int) PAGE));

        assertThat(layout.bytes(BudgetKind.HEAP)).isEqualTo(GIB);
        assertThat(layout.bytes(BudgetKind.MANAGED)).isEqualTo(128 * MIB);
        assertThat(layout.bytes(BudgetKind.OVERHEAD)).isEqualTo(192 * MIB);
        assertThat(layout.processBytes()).isEqualTo(GIB + (128 + 64 + 16 + 192) * MIB);
    }

    @Test
    void shouldLetTheFirstPartWithoutASizeTakeTheRest() {
        PartRequest heap = Requests.defaultParts().get(BudgetKind.HEAP).withBytes(GIB);

        MemoryLayout layout = layout(Requests.ofProcess(4 * GIB).withPart(BudgetKind.HEAP, heap));

        assertThat(layout.processBytes()).isEqualTo(4 * GIB);
        assertThat(layout.bytes(BudgetKind.MANAGED)).isGreaterThan(2 * GIB);
        assertThat(layout.parts().get(BudgetKind.MANAGED).derivation()).isEqualTo("the rest of 4 GiB");
    }

    @Test
    void shouldNameTheNetworkThatChannelsNeed() {
        JobShape job = new JobShape(4, OptionalLong.of(10_000), 4, 0, EnumSet.of(MemoryUse.STATE));

        LayoutRefusal refusal = refusal(Requests.ofProcess(4 * GIB).withJob(job));

        assertThat(refusal.problem()).contains("10000 channels", "4 pages of 32768 bytes");
        assertThat(refusal.changes()).containsExactly(new Change(LayoutNumber.NETWORK, 10_000L * 4 * PAGE));
        assertThat(refusal.message())
                .contains("set taskmanager.memory.network.size=1310720000, or ", "leat.page-size=8192", "channels=");
    }

    @Test
    void shouldNameTwoNumbersWhereOneWouldBeOutOfProportion() {
        JobShape job = new JobShape(4, OptionalLong.of(100_000), 4, 0, EnumSet.of(MemoryUse.STATE));

        LayoutRefusal refusal = refusal(Requests.ofProcess(4 * GIB).withJob(job));

        long needed = 100_000L * 4 * PAGE;
        assertThat(refusal.problem()).contains("which need " + needed);
        assertThat(refusal.changes()).hasSize(2).contains(new Change(LayoutNumber.NETWORK, needed));
        assertThat(refusal.changes().get(1).number()).isEqualTo(LayoutNumber.PROCESS);
        assertThat(refusal.alternatives().stream().map(Change::number))
                .containsExactly(LayoutNumber.PROCESS, LayoutNumber.CHANNELS);
    }

    @Test
    void shouldNameTheLeastProcessThatPartsNeed() {
        LayoutRefusal refusal = refusal(Requests.ofProcess(256 * MIB));

        assertThat(refusal.problem()).contains("process of 268435456 bytes", "overhead 192 MiB");
        assertThat(refusal.changes()).hasSize(1);
        Change change = refusal.changes().get(0);
        assertThat(change.number()).isEqualTo(LayoutNumber.PROCESS);
        assertThat(LayoutPlanner.decide(Requests.ofProcess(change.value()))).isInstanceOf(MemoryLayout.class);
        assertThat(LayoutPlanner.decide(Requests.ofProcess(change.value() - MIB)))
                .isInstanceOf(LayoutRefusal.class);
    }

    @Test
    void shouldNameSlotsParallelismAndState() {
        LayoutRefusal wide = refusal(Requests.ofProcess(4 * GIB).withJob(Requests.job(6)));
        assertThat(wide.changes()).containsExactly(new Change(LayoutNumber.SLOTS, 6));
        assertThat(wide.alternatives()).contains(new Change(LayoutNumber.PARALLELISM, 4));

        JobShape job = new JobShape(4, OptionalLong.empty(), 4, 2 * GIB, EnumSet.of(MemoryUse.STATE));
        LayoutRefusal full = refusal(Requests.ofProcess(4 * GIB).withJob(job));
        assertThat(full.problem()).contains("slot 0", "its share of 2147483648 bytes of state");
        assertThat(full.changes()).containsExactly(new Change(LayoutNumber.MANAGED, 2 * GIB));
    }

    @Test
    void shouldNameSharesThatNoProcessIsLargeEnoughFor() {
        LayoutRequest request = Requests.ofProcess(4 * GIB);
        for (BudgetKind kind : List.of(BudgetKind.MANAGED, BudgetKind.NETWORK)) {
            request = request.withPart(kind, Requests.defaultParts().get(kind).withFraction(0.6));
        }

        assertThat(refusal(request).message()).contains("taskmanager.memory.managed.");
    }

    @Test
    void shouldMakeBudgetsThatEnforceTheLayout() {
        MemoryLayout layout = layout(Requests.ofProcess(GIB));
        LayoutBudgets budgets = new LayoutBudgets(layout, MemoryChecks.BASIC);

        long state = layout.slots().get(2).uses().get(MemoryUse.STATE);
        assertThat(budgets.use(2, MemoryUse.STATE).limitBytes()).isEqualTo(state);
        assertThat(budgets.use(2, MemoryUse.STATE).tryReserve("backend", state + 1))
                .isNull();
        budgets.use(2, MemoryUse.STATE).reserve("backend", state).close();
        assertThat(budgets.budgets().limitBytes(BudgetKind.NETWORK)).isEqualTo(layout.bytes(BudgetKind.NETWORK));
    }

    @Test
    void shouldFindWhatTheHostDoesNotGive() {
        MemoryLayout layout = layout(Requests.ofProcess(4 * GIB));
        long heap = layout.bytes(BudgetKind.HEAP);
        HostMemory enough = new HostMemory(heap, layout.directBytes(), OptionalLong.of(4 * GIB));
        assertThat(HostFit.misfits(layout, enough, true)).isEmpty();

        HostMemory other = new HostMemory(heap / 2, layout.directBytes() - 1, OptionalLong.of(4 * GIB - 1));
        assertThat(HostFit.misfits(layout, other, true))
                .hasSize(3)
                .anyMatch(line -> line.contains("-XX:MaxDirectMemorySize=" + layout.directBytes()))
                .anyMatch(line -> line.contains("-Xmx" + heap))
                .anyMatch(line -> line.contains("memory.max"));
        assertThat(HostFit.misfits(layout, other, false)).hasSize(2);
    }

    @Test
    void shouldRefuseNumbersOutOfRange() {
        assertThatThrownBy(() -> new PartRequest(OptionalLong.empty(), 0.95, 0, 1, 0))
                .hasMessageContainingAll("fraction=0.95", "0 to 0.9");
        assertThatThrownBy(() -> Requests.slots(0)).hasMessageContaining("count=0");
        assertThatThrownBy(() -> Requests.job(0)).hasMessageContaining("parallelism=0");
        assertThatThrownBy(() -> new JobShape(1, OptionalLong.of(1L << 40), 4, 0, EnumSet.noneOf(MemoryUse.class)))
                .hasMessageContaining("channels=1099511627776");
    }

    private static MemoryLayout layout(LayoutRequest request) {
        LayoutDecision decision = LayoutPlanner.decide(request);
        assertThat(decision).isInstanceOf(MemoryLayout.class);
        return (MemoryLayout) decision;
    }

    private static LayoutRefusal refusal(LayoutRequest request) {
        LayoutDecision decision = LayoutPlanner.decide(request);
        assertThat(decision).isInstanceOf(LayoutRefusal.class);
        return (LayoutRefusal) decision;
    }

    private static long inPages(long bytes) {
        return bytes - bytes % PAGE;
    }
}

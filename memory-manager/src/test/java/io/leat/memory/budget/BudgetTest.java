package io.leat.memory.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BudgetTest {
    private final MemoryBudgets budgets = new MemoryBudgets(Map.of(BudgetKind.MANAGED, 1000L));
    private final Budget managed = budgets.budget(BudgetKind.MANAGED);
    private final Budget slot = managed.divide("slot-0", 600);
    private final Budget state = slot.divide("state", 400);

    @Test
    void shouldReserveInThePartAndInTheWhole() {
        Reservation reservation = state.reserve("counts", 300);

        assertThat(state.name()).isEqualTo("managed.slot-0.state");
        assertThat(budgets.usedBytes(BudgetKind.MANAGED)).isEqualTo(300);
        assertThat(budgets.occupiedBytes(BudgetKind.MANAGED)).isEqualTo(300);
        assertThat(slot.usage().usedBytes()).isEqualTo(300);
        assertThat(budgets.usedByOwner(BudgetKind.MANAGED)).containsEntry("counts", 300L);
        reservation.close();
        assertThat(budgets.usedBytes(BudgetKind.MANAGED)).isZero();
        assertThat(slot.usage().occupiedBytes()).isZero();
    }

    @Test
    void shouldRefuseBeyondThePartAndNameIt() {
        state.reserve("counts", 300);

        assertThat(state.tryReserve("sums", 101)).isNull();
        assertThatThrownBy(() -> state.reserve("sums", 150))
                .isInstanceOf(MemoryBudgetException.class)
                .hasMessageContainingAll(
                        "budget=managed.slot-0.state",
                        "limit=400",
                        "at least 450 bytes",
                        "taskmanager.memory.managed.size");
        assertThat(budgets.usedBytes(BudgetKind.MANAGED)).isEqualTo(300);
    }

    @Test
    void shouldRefuseAPartWhenTheWholeIsTaken() {
        Reservation all = managed.reserve("greedy", 900);

        assertThat(state.tryReserve("counts", 101)).isNull();
        assertThat(state.usage().usedBytes()).isZero();
        assertThat(slot.usage().usedBytes()).isZero();
        assertThat(managed.usage().refusals()).isEqualTo(1);
        all.close();
        state.reserve("counts", 101).close();
    }

    @Test
    void shouldNotDivideMoreThanThereIs() {
        assertThatThrownBy(() -> slot.divide("operator", 201))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("limit=600", "divided=400", "part_bytes=201");
        assertThat(slot.divide("operator", 200).limitBytes()).isEqualTo(200);
    }

    @Test
    void shouldLetMemoryObtainedElsewhereGrowAndShrink() {
        Reservation cache = state.reserve("block cache", 100);

        assertThat(cache.tryGrow(300)).isTrue();
        assertThat(cache.tryGrow(1)).isFalse();
        assertThat(cache.bytes()).isEqualTo(400);
        cache.shrink(350);
        assertThat(budgets.usedBytes(BudgetKind.MANAGED)).isEqualTo(50);
        assertThat(budgets.occupiedBytes(BudgetKind.MANAGED)).isEqualTo(50);
        assertThatThrownBy(() -> cache.shrink(51)).hasMessageContainingAll("owner=block cache", "shrink=51");
        assertThatThrownBy(() -> cache.tryGrow(-1)).isInstanceOf(IllegalArgumentException.class);
        cache.close();
        assertThatThrownBy(() -> cache.tryGrow(1)).hasMessageContaining("after it was closed");
        assertThat(budgets.usedBytes(BudgetKind.MANAGED)).isZero();
    }

    @Test
    void shouldCountByBudgetAndOwner() {
        Reservation first = state.reserve("counts", 100);
        first.close();
        Reservation second = state.reserve("counts", 60);
        assertThat(state.tryReserve("sums", 500)).isNull();

        BudgetUsage whole = managed.usage();
        BudgetUsage part = whole.parts().get(0).parts().get(0);

        assertThat(whole.name()).isEqualTo("managed");
        assertThat(whole.peakBytes()).isEqualTo(100);
        assertThat(part.usedBytes()).isEqualTo(60);
        assertThat(part.peakOccupiedBytes()).isEqualTo(100);
        assertThat(part.refusals()).isEqualTo(1);
        assertThat(part.owners())
                .containsExactly(new OwnerUsage("counts", 60, 100, 0), new OwnerUsage("sums", 0, 0, 1));
        second.close();
    }
}

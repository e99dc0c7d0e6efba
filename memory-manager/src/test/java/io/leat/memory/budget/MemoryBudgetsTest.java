package io.leat.memory.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MemoryBudgetsTest {
    private final MemoryBudgets budgets =
            new MemoryBudgets(Map.of(BudgetKind.NETWORK, 1000L, BudgetKind.MANAGED, 500L));

    @Test
    void shouldCountWhatIsReservedAndItsPeak() {
        Reservation first = budgets.reserve(BudgetKind.NETWORK, "first", 600);
        Reservation second = budgets.reserve(BudgetKind.NETWORK, "second", 400);
        assertThat(budgets.usedBytes(BudgetKind.NETWORK)).isEqualTo(1000);
        first.close();
        assertThat(budgets.usedBytes(BudgetKind.NETWORK)).isEqualTo(400);
        assertThat(budgets.peakBytes(BudgetKind.NETWORK)).isEqualTo(1000);
        second.close();
        assertThat(budgets.usedBytes(BudgetKind.NETWORK)).isZero();
    }

    @Test
    void shouldNameBudgetLimitUseAndTheNumberToChangeWhenItRefuses() {
        Reservation held = budgets.reserve(BudgetKind.MANAGED, "state of counts", 450);
        assertThatThrownBy(() -> budgets.reserve(BudgetKind.MANAGED, "sort", 100))
                .isInstanceOf(MemoryBudgetException.class)
                .hasMessageContainingAll(
                        "budget=managed",
                        "limit=500",
                        "used=450",
                        "asked=100",
                        "owner=sort",
                        "state of counts=450",
                        "at least 550 bytes");
        assertThat(budgets.tryReserve(BudgetKind.MANAGED, "sort", 51)).isNull();
        assertThat(budgets.usedBytes(BudgetKind.MANAGED)).isEqualTo(450);
        held.close();
    }

    @Test
    void shouldRefuseASecondClose() {
        Reservation reservation = budgets.reserve(BudgetKind.NETWORK, "twice", 10);
        reservation.close();
        assertThatThrownBy(reservation::close)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("owner=twice", "bytes=10");
        assertThat(budgets.usedBytes(BudgetKind.NETWORK)).isZero();
    }

    @Test
    void shouldTellBytesHeldFromBytesInUse() {
        Reservation pool = budgets.reserveIdle(BudgetKind.NETWORK, "pool", 800);
        assertThat(budgets.peaks()).containsEntry("network", 0L).containsOnlyKeys("managed", "network");
        pool.occupy(300);
        pool.occupy(100);
        pool.vacate(350);
        assertThat(budgets.occupiedBytes(BudgetKind.NETWORK)).isEqualTo(50);
        assertThat(budgets.peakOccupiedBytes(BudgetKind.NETWORK)).isEqualTo(400);
        assertThatThrownBy(() -> pool.occupy(751)).hasMessageContaining("bytes=800");
        pool.close();
        assertThat(budgets.occupiedBytes(BudgetKind.NETWORK)).isZero();
        assertThat(budgets.peaks()).containsEntry("network", 400L);
    }

    @Test
    void shouldReportThePeakOfTheSumNotTheSumOfThePeaks() {
        budgets.reserve(BudgetKind.NETWORK, "first", 700).close();
        budgets.reserve(BudgetKind.MANAGED, "second", 200).close();
        assertThat(budgets.peakOccupiedBytes()).isEqualTo(700);
    }

    @Test
    void shouldRefuseABudgetThatHasNoLimitAndAnOverflowingWish() {
        assertThat(budgets.tryReserve(BudgetKind.RESERVE, "nobody", 1)).isNull();
        assertThat(budgets.tryReserve(BudgetKind.NETWORK, "greedy", Long.MAX_VALUE))
                .isNull();
        assertThatThrownBy(() -> budgets.reserve(BudgetKind.NETWORK, "negative", -1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

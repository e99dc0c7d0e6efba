package io.leat.simulation.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.leat.api.execution.JobExecutionException;
import io.leat.memory.budget.BudgetKind;
import io.leat.memory.budget.MemoryBudgets;
import io.leat.memory.page.PagePool;
import io.leat.runtime.engine.NetworkUse;
import io.leat.simulation.disk.DiskFault;
import io.leat.simulation.disk.SimulatedDisk;
import java.nio.file.Files;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class JobCheckerTest {
    private final Findings findings = new Findings();
    private final JobChecker checker = new JobChecker(findings);

    private static JobExecutionException failedBy(Throwable cause) {
        return new JobExecutionException("job=test failed", cause);
    }

    private static Throwable leak() {
        MemoryBudgets budgets = new MemoryBudgets(Map.of(BudgetKind.NETWORK, 1L << 20));
        PagePool pool = new PagePool(budgets, BudgetKind.NETWORK, "pool", 4096, 1);
        pool.tryAcquire("somebody");
        return catchThrowable(pool::close);
    }

    private static Throwable diskFault() {
        SimulatedDisk disk = new SimulatedDisk(new Random(1));
        disk.failAt(0, 1, DiskFault.FULL);
        return catchThrowable(() -> Files.createDirectory(disk.path("/directory")));
    }

    private static Throwable powerFailure() {
        SimulatedDisk disk = new SimulatedDisk(new Random(1));
        disk.crash();
        return catchThrowable(() -> Files.createDirectory(disk.path("/directory")));
    }

    @Test
    void shouldAcceptWhatTheSimulationMade() {
        checker.onFailure("the job failed", failedBy(diskFault()), false);
        checker.onFailure("the job failed", failedBy(new IllegalStateException("wrapped", powerFailure())), false);
        checker.onFailure("the job failed", failedBy(new IllegalStateException("anything")), true);
        checker.onReleased(new NetworkUse(0, 0, 0, 7, 8, 9));

        assertThat(findings.all()).isEmpty();
    }

    @Test
    void shouldFindAFailureOfTheEngineItself() {
        checker.onFailure("the job failed", failedBy(new IllegalStateException("a bug")), false);

        assertThat(findings.all()).singleElement().asString().startsWith("the job failed: ");
    }

    @Test
    void shouldNotTakeAFaultThatOnlyFollowedForTheCause() {
        Throwable bug = new IllegalStateException("a bug");
        bug.addSuppressed(diskFault());
        checker.onFailure("the job failed", failedBy(bug), false);

        assertThat(findings.all()).hasSize(1);
    }

    @Test
    void shouldFindALeakEvenBehindAnotherFailure() {
        Throwable fault = new IllegalStateException("wrapped", powerFailure());
        fault.addSuppressed(leak());
        checker.onFailure("the job failed", failedBy(fault), true);

        assertThat(findings.all()).singleElement().asString().startsWith("pages leaked: ");
    }

    @Test
    void shouldFindPagesCreditAndSpillThatDidNotComeBack() {
        checker.onReleased(new NetworkUse(1, 0, 0, 0, 0, 0));
        checker.onReleased(new NetworkUse(0, 1, 0, 0, 0, 0));
        checker.onReleased(new NetworkUse(0, 0, 1, 0, 0, 0));

        assertThat(findings.all()).hasSize(3).allMatch(text -> text.startsWith("the channels still hold something"));
    }
}

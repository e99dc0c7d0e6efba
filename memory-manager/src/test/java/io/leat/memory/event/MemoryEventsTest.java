package io.leat.memory.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.leat.memory.budget.BudgetKind;
import io.leat.memory.budget.MemoryBudgets;
import io.leat.memory.page.AccountedBuffer;
import io.leat.memory.page.Page;
import io.leat.memory.page.PageLeakException;
import io.leat.memory.page.PagePool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a recording shows of memory that ran short, leaked, or came in large pieces. */
@Timeout(60)
class MemoryEventsTest {
    private final MemoryBudgets budgets = new MemoryBudgets(Map.of(BudgetKind.NETWORK, 8L << 20));

    @TempDir
    private Path directory;

    @Test
    void shouldRecordWhatIsRareAndMatters() throws IOException {
        try (Recording recording = new Recording()) {
            recording.start();
            runShort();
            budgets.tryReserve(BudgetKind.NETWORK, "too much", 9L << 20);
            new AccountedBuffer(budgets, BudgetKind.NETWORK, "large record", 3 << 20).close();
            recording.stop();
            Path file = directory.resolve("memory.jfr");
            recording.dump(file);
            List<RecordedEvent> events = RecordingFile.readAllEvents(file);

            assertThat(named(events, "io.leat.PoolExhausted"))
                    .hasSize(2)
                    .allMatch(event -> event.getString("owner").equals("second") && event.getInt("pages") == 1);
            assertThat(named(events, "io.leat.LeakFound"))
                    .singleElement()
                    .matches(event -> event.getString("owner").equals("first"));
            assertThat(named(events, "io.leat.BudgetRefused"))
                    .singleElement()
                    .matches(event -> event.getLong("askedBytes") == 9L << 20)
                    .matches(event -> event.getString("budget").equals("network"));
            assertThat(named(events, "io.leat.LargeAllocation"))
                    .singleElement()
                    .matches(event -> event.getString("owner").equals("large record"));
        }
    }

    /** Runs dry twice and is asked three times meanwhile, then is closed with its page still leased. */
    private void runShort() {
        PagePool pool = new PagePool(budgets, BudgetKind.NETWORK, "test", PagePool.MIN_PAGE_BYTES, 1);
        Page page = pool.tryAcquire("first");
        assertThat(pool.tryAcquire("second")).isNull();
        assertThat(pool.tryAcquire("second")).isNull();
        page.release();
        pool.tryAcquire("first");
        assertThat(pool.tryAcquire("second")).isNull();
        assertThat(catchThrowable(pool::close)).isInstanceOf(PageLeakException.class);
    }

    private static List<RecordedEvent> named(List<RecordedEvent> events, String name) {
        return events.stream()
                .filter(event -> event.getEventType().getName().equals(name))
                .toList();
    }
}

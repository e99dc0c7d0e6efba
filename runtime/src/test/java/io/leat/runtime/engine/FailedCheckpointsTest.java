package io.leat.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FailedCheckpointsTest {
    @Test
    void shouldSayTheFirstAndThenEverMoreRarely() {
        FailedCheckpoints failed = new FailedCheckpoints();

        List<String> said = IntStream.rangeClosed(1, 250)
                .mapToObj(id -> failed.onFailed("checkpoint=" + id + " failed"))
                .flatMap(Optional::stream)
                .toList();

        assertThat(said)
                .containsExactly(
                        "checkpoint=1 failed; the job goes on, the next to be told of is the 10th",
                        "checkpoint=10 failed; that makes failed=10; the job goes on, the next to be told of is the 100th",
                        "checkpoint=100 failed; that makes failed=100; the job goes on,"
                                + " the next to be told of is the 1000th");
    }
}

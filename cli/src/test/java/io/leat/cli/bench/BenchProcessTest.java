package io.leat.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.cli.console.FailedException;
import io.leat.cli.console.RefusedException;
import io.leat.report.result.ResultReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class BenchProcessTest {
    private static final BenchRequest REQUEST = new BenchRequest(List.of("codec", "chain"), true, false);

    @Test
    void shouldPassTheRequestOnAndTakeTheResults() throws Exception {
        assertThat(fake("0").run(REQUEST, ResultReader::read).comparisons())
                .singleElement()
                .extracting(comparison -> comparison.measure().name())
                .isEqualTo("codec+chain+--quick");
    }

    @Test
    void shouldAskForAListWhereOnlyThatIsWanted() throws Exception {
        BenchRequest listing = new BenchRequest(List.of(), false, true);

        String list = fake("0").run(listing, Files::readString);

        assertThat(list).contains("\"name\":\"--list\"");
    }

    @Test
    void shouldTellAWrongCallFromAFailure() {
        assertThatThrownBy(() -> fake("2").run(REQUEST, ResultReader::read))
                .isInstanceOf(RefusedException.class)
                .hasMessage("complaint 2");
        assertThatThrownBy(() -> fake("1").run(REQUEST, ResultReader::read))
                .isInstanceOf(FailedException.class)
                .hasMessage("complaint 1");
    }

    @Test
    void shouldRefuseACheckoutWithoutBenchmarks(@TempDir Path home) {
        assertThatThrownBy(() -> BenchProcess.of(home, true))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("jmh-peers")
                .hasMessageContaining("bin/leat bench");
    }

    private static BenchProcess fake(String exitCode) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        return BenchProcess.of(List.of(java, "-cp", classPath, FakeBenchmarks.class.getName(), exitCode));
    }
}

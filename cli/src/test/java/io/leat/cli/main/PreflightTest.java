package io.leat.cli.main;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PreflightTest {
    @Test
    void shouldPassWithTheFlagsOfTheHouse() {
        assertThat(Preflight.complaint(PreflightTest.class.getModule())).isNull();
    }

    @Test
    void shouldNameTheFlagThatIsMissing() {
        // A named module that the flags do not export to stands for a JVM without them.
        Module other = java.sql.Driver.class.getModule();

        assertThat(Preflight.complaint(other)).contains("--add-exports java.base/jdk.internal.misc=ALL-UNNAMED");
    }
}

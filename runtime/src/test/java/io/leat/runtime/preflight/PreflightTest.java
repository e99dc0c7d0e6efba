package io.leat.runtime.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PreflightTest {
    @Test
    void shouldPassInAJvmWithTheFlagsAndNameThemInOneLine() {
        assertThatCode(Preflight::check).doesNotThrowAnyException();
        assertThat(Preflight.flags())
                .contains("--add-exports")
                .contains("java.base/jdk.internal.misc=ALL-UNNAMED")
                .doesNotContain("\n");
    }
}

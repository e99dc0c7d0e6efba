package io.leat.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TextTableTest {
    @Test
    void shouldAlignColumns() {
        TextTable table = new TextTable("name", "ratio").row("codec", "1.05").row("exchange.1to1", "12.00");

        assertThat(table).hasToString("""
                name           ratio
                codec           1.05
                exchange.1to1  12.00
                """);
    }

    @Test
    void shouldLeaveOutEmptyHeads() {
        assertThat(new TextTable("", "").row("seconds", "1.5")).hasToString("seconds  1.5\n");
    }

    @Test
    void shouldRefuseARaggedRow() {
        assertThatThrownBy(() -> new TextTable("a").row("1", "2")).hasMessageContaining("columns=1 cells=2");
    }
}

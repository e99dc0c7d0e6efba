package io.leat.api.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ConfigurationPageTest {
    private static final Path PAGE = Path.of("..", "docs", "CONFIGURATION.md");

    @Test
    void shouldListEveryOptionAsItIs() throws IOException {
        List<String> rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(Configuration.knownOptions().stream()
                        .map(ConfigurationPageTest::row)
                        .toList());
    }

    private static <T> String row(ConfigOption<T> option) {
        String older = option.deprecatedKeys().isEmpty()
                ? ""
                : " (Also: `" + String.join("`, `", option.deprecatedKeys()) + "`.)";
        String usual = option.hasDefaultValue() ? '`' + option.print(option.defaultValue()) + '`' : "-";
        return "| `" + option.key() + "` | " + option.form() + " | " + usual + " | " + option.description() + older
                + " |";
    }
}

package io.leat.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class VerbsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                    | verb is missing: give one of",
                "verson                | verb verson is unknown: did you mean version?",
                "zzzzzzzz              | verb zzzzzzzz is unknown: there is bench,",
                "version --jsno        | option --jsno is unknown to leat version: did you mean --json?",
                "bench --qick=3        | option --qick is unknown to leat bench: did you mean --quick?",
                "version now           | argument now is unknown to leat version: it takes --help, --json, --verbose",
                "report a.json         | Missing required option: '--output=FILE.html' (see leat report --help)",
            })
    void shouldRefuseAWrongCallWithOneLine(String arguments, String complaint) {
        Call call = Call.of(arguments.isEmpty() ? new String[0] : arguments.split(" "));

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).startsWith("leat: " + complaint).hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bench", "memory", "report", "version"})
    void shouldExplainEveryVerb(String verb) {
        Call call = Call.of((verb + " --help").trim().split(" "));

        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).startsWith("Usage: " + ("leat " + verb).trim()).contains("--help");
        assertThat(call.err()).isEmpty();
    }

    @Test
    void shouldShowWhereItWentWrongOnlyWhenAsked() {
        String[] wrong = {"report", "no-such-file.json", "--output", "page.html"};
        String[] verbose = {"report", "no-such-file.json", "--output", "page.html", "--verbose"};

        assertThat(Call.of(wrong).err()).hasLineCount(1);
        assertThat(Call.of(verbose).err()).contains("\tat io.leat.cli.command");
    }

    @Test
    void shouldPrintTheVersionAsTextAndAsOneObject() throws Exception {
        assertThat(Call.of("version").out()).matches("leat \\d+\\.\\d+\\.\\d+\\S* on .+\\R");
        assertThat(JSON.std.mapFrom(Call.of("version", "--json").out())).containsKeys("version", "jdk");
    }
}

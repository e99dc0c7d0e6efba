package io.leat.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import io.leat.serialize.view.FixedLength;
import io.leat.serialize.view.View;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TypesCommandTest {
    private static final String NAME = TypesCommandTest.class.getName();

    @TempDir
    private Path directory;

    /** A record with a nested one. */
    public record Order(long id, String text, List<Line> lines, int count) {}

    /** Nested. */
    public record Line(double price, Long amount) {}

    /** A view. */
    @View
    public interface Tick {
        /** A field. */
        long time();

        /** Sets it. */
        void time(long time);

        /** A field. */
        @FixedLength(4)
        CharSequence code();

        /** Sets it. */
        void code(CharSequence code);
    }

    /** No record. */
    public record Odd(Thread thread) {}

    @Test
    void shouldPrintFieldsAsATable() {
        Call call = Call.of("types", NAME + ".Order");

        assertThat(call.exitCode()).isZero();
        assertThat(call.err()).isEmpty();
        assertThat(call.out())
                .startsWith(NAME + "$Order\nkind      record\nbytes     variable: primitive fields, then the others\n")
                .contains("key       yes\n", "codec     " + NAME + "$Order$LeatCodec")
                .containsPattern("id +long +0 +8 +no +little-endian")
                .containsPattern("count +int +8 +4 +no")
                .containsPattern("text +String +- +variable +yes +length \\(int, -1 for null\\), then UTF-8")
                .containsPattern("    amount +Long +- +variable +yes");
    }

    @Test
    @SuppressWarnings("unchecked") // it is what the JSON holds
    void shouldPrintOneObject() throws Exception {
        Map<String, Object> json =
                JSON.std.mapFrom(Call.of("types", NAME + "$Tick", "--json").out());

        assertThat(json)
                .containsEntry("class", NAME + "$Tick")
                .containsEntry("kind", "view")
                .containsEntry("bytes", 12)
                .containsEntry("key", false);
        assertThat((String) json.get("key_obstacle")).contains("key by a field");
        assertThat((String) json.get("codec")).contains("Tick$LeatView");
        assertThat((List<Map<String, Object>>) json.get("fields"))
                .last()
                .satisfies(field -> assertThat(field)
                        .containsEntry("name", "code")
                        .containsEntry("offset", 8)
                        .containsEntry("bytes", 4)
                        .containsEntry("nullable", false));
    }

    @Test
    void shouldFindClassesOnTheClasspath() throws Exception {
        Path source =
                Files.writeString(directory.resolve("Far.java"), "public record Far(int a, java.time.Instant b) {}");
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()))
                .isZero();

        Call call = Call.of("types", "Far", "--classpath", directory.toString());

        assertThat(call.err()).isEmpty();
        assertThat(call.out()).contains("Far\n", "seconds (long), nanoseconds (int)");
    }

    @Test
    void shouldRefuseWhatIsNotThereOrNoRecord() {
        assertRefused(
                "CLASS=no.such.Thing is not found: give its full name, and --classpath", "types", "no.such.Thing");
        assertRefused(
                "type=" + NAME + "$Odd field=thread: java.lang.Thread cannot be encoded",
                "types",
                NAME + "$Odd",
                "--json");
        assertRefused("--classpath=/no/such.jar is no jar or directory", "types", "A", "--classpath", "/no/such.jar");
    }

    private static void assertRefused(String message, String... arguments) {
        Call call = Call.of(arguments);
        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).startsWith("leat: " + message).hasLineCount(1);
    }
}

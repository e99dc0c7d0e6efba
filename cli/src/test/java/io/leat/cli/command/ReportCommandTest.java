package io.leat.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ReportCommandTest {
    private static final String RESULT = """
            {"results":[{"name":"codec.encode","params":{},"unit":"ns/record","better":"lower","score":15.5,
             "error":0.5,"baseline":"hand","ratio":1.04,"alloc_bytes_per_record":0}],"machine":{"cores":2}}""";

    @TempDir
    private Path directory;

    @Test
    void shouldDrawResultsAsAPage() throws Exception {
        Path page = directory.resolve("page.html");

        Call call = Call.of("report", file(RESULT), "--output", page.toString(), "--json");

        assertThat(call.exitCode()).isZero();
        assertThat(JSON.std.mapFrom(call.out())).containsEntry("output", page.toString());
        assertThat(page).content().contains("codec.encode", "1.04");
        assertThat(directory).isDirectoryNotContaining(path -> path.toString().endsWith(".part"));
    }

    @Test
    void shouldNameFileAndFieldOfAWrongResult() throws Exception {
        String file = file(RESULT.replace("\"ratio\":1.04", "\"ratio\":null"));

        Call call = Call.of(
                "report", file, "--output", directory.resolve("page.html").toString());

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).isEqualTo("leat: " + file + ": results[0].ratio: a number is needed, found nothing\n");
        assertThat(directory.resolve("page.html")).doesNotExist();
    }

    @Test
    void shouldRefuseWhereNoPageCanBe() throws Exception {
        String nowhere = directory.resolve("none/page.html").toString();

        assertThat(Call.of("report", file(RESULT), "--output", nowhere).err())
                .startsWith("leat: --output=" + nowhere + ": ");
        assertThat(Call.of("report", file(RESULT), "--output", directory.toString())
                        .err())
                .contains("is a directory");
        assertThat(Call.of(
                                "report",
                                "missing.json",
                                "--output",
                                directory.resolve("p.html").toString())
                        .exitCode())
                .isEqualTo(2);
    }

    private String file(String text) throws IOException {
        return Files.writeString(directory.resolve("result.json"), text).toString();
    }
}

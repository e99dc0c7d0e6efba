package io.leat.examples.wordcount;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.leat.api.configuration.Configuration;
import io.leat.api.configuration.CoreOptions;
import io.leat.api.datastream.StreamExecutionEnvironment;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs the job on the engine and compares with a count by regular expression. */
@Timeout(120)
class WordCountRunTest {
    @TempDir
    Path directory;

    @Test
    void shouldCountThePlainAndThePackedText() throws Exception {
        String text = randomText(200_000, 100);
        Path plain = Files.write(directory.resolve("text"), text.getBytes(ISO_8859_1));
        Path packed = directory.resolve("text.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(text.getBytes(ISO_8859_1));
        }
        assertThat(run(plain, "out-plain", 2)).isEqualTo(count(text));
        assertThat(run(packed, "out-packed", 1)).isEqualTo(count(text));
    }

    @Test
    void shouldCountLinesAndWordsLongerThanAPage() throws Exception {
        String text = randomText(300_000, Integer.MAX_VALUE) + " " + "LongWord".repeat(6000) + " x";
        Path file = Files.write(directory.resolve("text"), text.getBytes(ISO_8859_1));
        assertThat(run(file, "out", 2)).isEqualTo(count(text));
    }

    @Test
    void shouldCountNothingInAnEmptyFile() throws Exception {
        assertThat(run(Files.createFile(directory.resolve("empty")), "out", 2)).isEmpty();
    }

    private List<String> run(Path input, String output, int parallelism) throws Exception {
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(
                new Configuration().set(CoreOptions.DEFAULT_PARALLELISM, parallelism));
        WordCountJob.build(environment, input, directory.resolve(output));
        environment.execute("wordcount");
        return lines(directory.resolve(output));
    }

    private static List<String> lines(Path output) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(output)) {
            for (Path file : files.toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines.stream().sorted().toList();
    }

    private static List<String> count(String text) {
        return Pattern.compile("[A-Za-z]+")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(groupingBy(word -> word.toLowerCase(Locale.ROOT), counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + ',' + entry.getValue())
                .sorted()
                .toList();
    }

    /** Words of few letters, so that they repeat, among all other bytes. */
    private static String randomText(int length, int lineLength) {
        Random random = new Random(40_000);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int kind = random.nextInt(10);
            text.append(
                    kind < 7 ? "abcDEF".charAt(random.nextInt(6)) : kind < 9 ? ' ' : (char) (random.nextInt(245) + 11));
            if (i % lineLength == lineLength - 1) {
                text.append(random.nextBoolean() ? "\n" : "\r\n");
            }
        }
        return text.toString();
    }
}

package io.leat.connect.file.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class FileSourceTest {
    @TempDir
    Path directory;

    @Test
    void shouldReadLinesHoweverTheyEnd() throws Exception {
        assertThat(read("a\nb\n")).containsExactly("0:1:a", "0:2:b");
        assertThat(read("a\nb")).containsExactly("0:1:a", "0:2:b");
        assertThat(read("a\r\nb\r\n")).containsExactly("0:1:a", "0:2:b");
        assertThat(read("a\r\nb")).containsExactly("0:1:a", "0:2:b");
        assertThat(read("a\n\n\nb\n")).containsExactly("0:1:a", "0:4:b");
        assertThat(read("")).isEmpty();
        assertThat(read("\n")).isEmpty();
        assertThat(read("a\rb\n")).containsExactly("0:1:a\rb");
    }

    @Test
    void shouldPassAByteOrderMarkOnlyAtTheBeginning() throws Exception {
        assertThat(read("\uFEFFa\n\uFEFFb")).containsExactly("0:1:a", "0:2:\uFEFFb");
        assertThat(read("\uFEFF")).isEmpty();
    }

    @Test
    void shouldTellGzipByItsContent() throws Exception {
        Path packed = directory.resolve("no-suffix");
        Files.write(packed, gzip("a\r\nb".getBytes(UTF_8)));
        Path twoMembers = directory.resolve("two");
        Files.write(twoMembers, concat(gzip("a\nb".getBytes(UTF_8)), gzip("c\nd\n".getBytes(UTF_8))));
        Path plain = Files.writeString(directory.resolve("plain.gz"), "x\n");
        assertThat(ReaderRun.readAll(source(packed))).containsExactly("0:1:a", "0:2:b");
        assertThat(ReaderRun.readAll(source(twoMembers))).containsExactly("0:1:a", "0:2:bc", "0:3:d");
        assertThat(ReaderRun.readAll(source(plain))).containsExactly("0:1:x");
    }

    @Test
    void shouldReadLinesLongerThanItsBuffer() throws Exception {
        String one = "x".repeat(200_000);
        String two = "y".repeat(70_000);
        assertThat(read(one + "\r\n" + two)).containsExactly("0:1:" + one, "0:2:" + two);
    }

    @Test
    void shouldTreatATooLongLineAsABadRecord() throws Exception {
        Path file = Files.writeString(
                directory.resolve("long"), "a\n" + "x".repeat(100_000) + "\nb\n" + "y".repeat(50_000));
        FileSource<String> failing = FileSource.forRecordStreamFormat(new PassTaggedLines(), file)
                .maxLineBytes(40_000)
                .build();
        assertThatThrownBy(() -> ReaderRun.readAll(failing))
                .isInstanceOf(BadRecordException.class)
                .hasMessageContaining("line=2")
                .hasMessageContaining("maxLineBytes=40000");
        FileSource<String> skipping = FileSource.forRecordStreamFormat(new PassTaggedLines(), file)
                .maxLineBytes(40_000)
                .onBadRecord(OnBadRecord.SKIP)
                .build();
        assertThat(ReaderRun.readAll(skipping)).containsExactly("0:1:a", "0:3:b");
    }

    @Test
    void shouldNameFileAndLineOfABadRecord() throws Exception {
        Path file = Files.writeString(directory.resolve("rows.csv"), "a\n\nbad\nb\n");
        assertThatThrownBy(() -> ReaderRun.readAll(source(file)))
                .isInstanceOf(BadRecordException.class)
                .hasMessage("bad record in file=" + file
                        + " line=3: text=\"bad\" is bad; correct the row, or skip such rows with --on-bad-record skip");
    }

    @Test
    void shouldReadTextLinesOfUtf8Only() throws Exception {
        Path file = Files.writeString(directory.resolve("text"), "grüße\n\n\uD83C\uDF0A");
        FileSource<String> text = FileSource.forRecordStreamFormat(new TextLineInputFormat(), file)
                .build();
        assertThat(ReaderRun.readAll(text)).containsExactly("grüße", "", "\uD83C\uDF0A");
        Files.write(file, "ok\ngr\u00fc\u00dfe".getBytes(ISO_8859_1));
        assertThatThrownBy(() -> ReaderRun.readAll(text))
                .isInstanceOf(BadRecordException.class)
                .hasMessageContaining("line=2")
                .hasMessageContaining("not UTF-8");
    }

    @Test
    void shouldCountSkippedRecords() throws Exception {
        Path file = Files.writeString(directory.resolve("rows.csv"), "bad\na\nbad\nb\nbad");
        FileSource<String> source = FileSource.forRecordStreamFormat(new PassTaggedLines(), file)
                .onBadRecord(OnBadRecord.SKIP)
                .build();
        try (ReaderRun run = new ReaderRun(source, source.enumerateSplits(1), new RecordingOutput(r -> 0))) {
            assertThat(run.poll(Integer.MAX_VALUE)).isTrue();
            assertThat(run.output.records).containsExactly("0:rows.csv/0:2:a", "0:rows.csv/0:4:b");
            assertThat(run.skipped()).isEqualTo(3);
        }
    }

    @Test
    void shouldFindMissingAndDamagedInputBeforeAnyWork() throws Exception {
        assertThatThrownBy(() -> source(directory.resolve("none")).enumerateSplits(1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("does not exist");
        assertThatThrownBy(() -> source(directory).enumerateSplits(1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is not a file");
        Path broken =
                Files.write(directory.resolve("broken.gz"), new byte[] {0x1f, (byte) 0x8b, 1, 2, 3, 4, 5, 6, 7, 8, 9});
        assertThatThrownBy(() -> source(broken).enumerateSplits(1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("broken.gz")
                .hasMessageContaining("cannot be read");
    }

    @Test
    void shouldNameACutOffGzipFile() throws Exception {
        byte[] whole = gzip(randomText().getBytes(ISO_8859_1));
        Path cut = Files.write(directory.resolve("cut.gz"), Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> ReaderRun.readAll(source(cut)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cut.gz")
                .hasMessageContaining("damaged gzip behind line=");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldGoOnExactlyBehindEveryRecord(boolean packed) throws Exception {
        byte[] one = "\uFEFFa\r\n\r\nbb\nccc\n".getBytes(UTF_8);
        byte[] two = "x\nyy\nbad\nzzz".getBytes(UTF_8);
        Path first = Files.write(directory.resolve("one"), packed ? gzip(one) : one);
        Path second = Files.write(directory.resolve("two"), packed ? gzip(two) : two);
        FileSource<String> source = FileSource.forRecordStreamFormat(new PassTaggedLines(), first, second)
                .repeat(2)
                .onBadRecord(OnBadRecord.SKIP)
                .build();
        List<String> expected = ReaderRun.readAll(source).stream().sorted().toList();
        assertThat(expected).hasSize(12);
        for (int cut = 0; cut <= 12; cut++) {
            List<String> records = new ArrayList<>();
            List<FileSplit> splits;
            RecordingOutput before = new RecordingOutput(r -> 0);
            try (ReaderRun run = new ReaderRun(source, source.enumerateSplits(1), before)) {
                run.poll(cut);
                splits = run.snapshot();
            }
            RecordingOutput after = new RecordingOutput(r -> 0);
            try (ReaderRun run = new ReaderRun(source, splits, after)) {
                assertThat(run.poll(Integer.MAX_VALUE)).isTrue();
            }
            before.records.forEach(r -> records.add(r.substring(r.indexOf('/') + 1)));
            after.records.forEach(r -> records.add(r.substring(r.indexOf('/') + 1)));
            assertThat(records.stream().sorted().toList()).as("cut=%d", cut).isEqualTo(expected);
            assertThat(after.released).containsExactlyInAnyOrder("0:one", "1:two");
        }
    }

    @Test
    void shouldReleaseSplitsThatHadEndedBeforeTheCheckpoint() throws Exception {
        Path file = Files.writeString(directory.resolve("one"), "a\n");
        FileSource<String> source = source(file);
        List<FileSplit> splits;
        try (ReaderRun run = new ReaderRun(source, source.enumerateSplits(1), new RecordingOutput(r -> 0))) {
            run.poll(Integer.MAX_VALUE);
            splits = run.snapshot();
        }
        try (ReaderRun run = new ReaderRun(source, splits, new RecordingOutput(r -> 0))) {
            assertThat(run.poll(Integer.MAX_VALUE)).isTrue();
            assertThat(run.output.records).isEmpty();
            assertThat(run.output.released).containsExactly("0:one");
        }
    }

    @Test
    void shouldRefuseToGoOnWithOtherFiles() throws Exception {
        Path file = Files.writeString(directory.resolve("one"), "a\nb\n");
        List<FileSplit> splits = source(file).enumerateSplits(1);
        Path other = Files.writeString(directory.resolve("two"), "a\nb\n");
        assertThatThrownBy(() -> new ReaderRun(source(other), splits, new RecordingOutput(r -> 0)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("file=" + other)
                .hasMessageContaining("the checkpoint has file=one");
        Files.writeString(file, "a\nb\nc\n");
        assertThatThrownBy(() -> new ReaderRun(source(file), splits, new RecordingOutput(r -> 0)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("size=6 then=4");
    }

    @Test
    void shouldReadTheSplitThatIsMostBehind() throws Exception {
        Path early = Files.writeString(directory.resolve("early"), numbers(0, 1_000));
        Path late = Files.writeString(directory.resolve("late"), numbers(500, 1_500));
        FileSource<String> source = source(late, early);
        RecordingOutput output = new RecordingOutput(FileSourceTest::numberOf);
        try (ReaderRun run = new ReaderRun(source, source.enumerateSplits(1), output)) {
            run.poll(1_000);
            while (output.released.isEmpty()) {
                long behind = Math.min(output.watermarkOfSplit("0:late"), output.watermarkOfSplit("1:early"));
                long ahead = Math.max(output.watermarkOfSplit("0:late"), output.watermarkOfSplit("1:early"));
                assertThat(ahead - behind).isLessThanOrEqualTo(64);
                run.poll(output.records.size() + 1);
            }
            run.poll(Integer.MAX_VALUE);
            assertThat(output.records).hasSize(2_000);
        }
    }

    @Test
    void shouldTakeTurnsWhereThereAreNoWatermarks() throws Exception {
        Path one = Files.writeString(directory.resolve("one"), numbers(0, 200));
        Path two = Files.writeString(directory.resolve("two"), numbers(0, 200));
        FileSource<String> source = source(one, two);
        try (ReaderRun run =
                new ReaderRun(source, source.enumerateSplits(1), new RecordingOutput(r -> Long.MIN_VALUE))) {
            run.poll(150);
            assertThat(run.output.records.stream()
                            .filter(r -> r.startsWith("0:"))
                            .count())
                    .isEqualTo(86);
        }
    }

    @Test
    void shouldTravelBySerialization() throws Exception {
        Path file = Files.writeString(directory.resolve("one"), "a\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(source(file));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            @SuppressWarnings("unchecked")
            FileSource<String> copy = (FileSource<String>) in.readObject();
            assertThat(ReaderRun.readAll(copy)).containsExactly("0:1:a");
        }
    }

    @Test
    void shouldRefuseOptionsThatCannotWork() {
        assertThatThrownBy(() -> source()).hasMessageContaining("paths=[]");
        var builder = FileSource.forRecordStreamFormat(new PassTaggedLines(), directory);
        assertThatThrownBy(() -> builder.repeat(0)).hasMessageContaining("repeat=0");
        assertThatThrownBy(() -> builder.maxLineBytes(0)).hasMessageContaining("maxLineBytes=0");
    }

    private static FileSource<String> source(Path... paths) {
        return FileSource.forRecordStreamFormat(new PassTaggedLines(), paths).build();
    }

    private List<String> read(String content) throws Exception {
        return ReaderRun.readAll(source(Files.writeString(directory.resolve("content"), content)));
    }

    private static String numbers(int from, int to) {
        StringBuilder lines = new StringBuilder();
        for (int i = from; i < to; i++) {
            lines.append(i).append('\n');
        }
        return lines.toString();
    }

    private static long numberOf(String tagged) {
        return Long.parseLong(tagged.substring(tagged.lastIndexOf(':') + 1));
    }

    private static String randomText() {
        long seed = 20_140_405;
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("seed=" + seed + '\n');
        for (int i = 0; i < 50_000; i++) {
            text.append((char) ('!' + random.nextInt(90))).append(i % 40 == 0 ? "\n" : "");
        }
        return text.toString();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] concat(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}

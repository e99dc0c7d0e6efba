package io.leat.checkpoint.store;

import static io.leat.checkpoint.store.StoreFixture.assertHolds;
import static io.leat.checkpoint.store.StoreFixture.open;
import static io.leat.checkpoint.store.StoreFixture.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Checkpoint 1 is whole; checkpoint 2 is damaged in every way, and must be passed over aloud. */
@Timeout(60)
class TornCheckpointTest {
    private static final String SNAPSHOT = "vertex-0-subtask-0.snapshot";

    @TempDir
    private Path directory;

    private Path damaged;
    private CheckpointStore store;

    @BeforeEach
    void writeTwoCheckpoints() throws IOException {
        store = open(directory, new ArrayList<>());
        write(store, 1);
        write(store, 2);
        damaged = directory.resolve("chk-2");
    }

    @AfterEach
    void closeStore() throws IOException {
        store.close();
    }

    @Test
    void shouldFallBackWhenAnyFileEndsAtAnyByte() throws IOException {
        for (Path file : files()) {
            byte[] whole = Files.readAllBytes(file);
            for (int length = 0; length < whole.length; length++) {
                Files.write(file, Arrays.copyOf(whole, length));
                assertFallsBack(file + " cut to " + length, file.getFileName().toString());
            }
            Files.write(file, whole);
        }
        assertNothingPassedOver();
    }

    @Test
    void shouldFallBackWhenAnyByteOfAnyFileIsChanged() throws IOException {
        for (Path file : files()) {
            byte[] whole = Files.readAllBytes(file);
            for (int i = 0; i < whole.length; i++) {
                byte[] changed = whole.clone();
                changed[i] ^= (byte) (1 << (i % 8));
                Files.write(file, changed);
                assertFallsBack(file + " changed at " + i, file.getFileName().toString());
            }
            Files.write(file, whole);
        }
        assertNothingPassedOver();
    }

    @Test
    void shouldFallBackWhenTheTailOfAFileWasNeverWritten() throws IOException {
        for (Path file : files()) {
            byte[] whole = Files.readAllBytes(file);
            for (int written = 0; written < whole.length - 1; written++) {
                byte[] zeroed = Arrays.copyOf(Arrays.copyOf(whole, written), whole.length);
                if (!Arrays.equals(zeroed, whole)) {
                    Files.write(file, zeroed);
                    assertFallsBack(
                            file + " zero from " + written, file.getFileName().toString());
                }
            }
            Files.write(file, whole);
        }
        assertNothingPassedOver();
    }

    @Test
    void shouldFallBackWhenAFileIsMissing() throws IOException {
        for (Path file : files()) {
            byte[] whole = Files.readAllBytes(file);
            Files.delete(file);
            closeStore();
            store = open(directory, new ArrayList<>());
            boolean manifest = file.endsWith(StoreNames.MANIFEST);
            assertFallsBack(
                    file + " missing",
                    manifest ? "no manifest" : file.getFileName().toString());
            Files.write(file, whole);
        }
    }

    @Test
    void shouldFallBackWhenAFileIsLongerThanItSays() throws IOException {
        for (Path file : files()) {
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(whole, whole.length + 1));
            assertFallsBack(file + " longer", "length=" + (whole.length + 1));
            Files.write(file, whole);
        }
    }

    @Test
    void shouldNameTheVersionThatItCannotRead() throws IOException {
        for (Path file : files()) {
            byte[] whole = Files.readAllBytes(file);
            byte[] newer = whole.clone();
            newer[EnvelopeLayout.VERSION_OFFSET] = 2;
            Files.write(file, resealed(newer));
            assertFallsBack(file + " newer", "formatVersion=2, this version reads 1");
            Files.write(file, whole);
        }
    }

    @Test
    void shouldRefuseWholeFilesThatBelongElsewhere() throws IOException {
        Path other = damaged.resolve("vertex-1-subtask-0.snapshot");
        byte[] whole = Files.readAllBytes(damaged.resolve(SNAPSHOT));
        Files.write(
                damaged.resolve(SNAPSHOT),
                Files.readAllBytes(directory.resolve("chk-1").resolve(SNAPSHOT)));
        assertFallsBack("snapshot of another checkpoint", "the manifest promises");
        Files.write(damaged.resolve(SNAPSHOT), Files.readAllBytes(other));
        assertFallsBack("snapshot of another subtask", "the manifest promises");
        Files.write(damaged.resolve(SNAPSHOT), Files.readAllBytes(damaged.resolve(StoreNames.MANIFEST)));
        assertFallsBack("manifest in place of a snapshot", "does not begin like");
        Files.write(damaged.resolve(SNAPSHOT), whole);
        Path manifest = damaged.resolve(StoreNames.MANIFEST);
        Files.write(manifest, Files.readAllBytes(directory.resolve("chk-1").resolve(StoreNames.MANIFEST)));
        assertFallsBack("manifest of another checkpoint", "it belongs to checkpointId=1");
    }

    @Test
    void shouldRefuseFieldsThatDoNotFitEvenWhenTheChecksumIsRight() throws IOException {
        Path manifest = damaged.resolve(StoreNames.MANIFEST);
        byte[] whole = Files.readAllBytes(manifest);
        int jobNameLength = EnvelopeLayout.HEAD_LENGTH + ManifestLayout.JOB_NAME_LENGTH_OFFSET;
        for (int length : new int[] {-1, 1_000, Integer.MAX_VALUE}) {
            byte[] changed = whole.clone();
            ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putInt(jobNameLength, length);
            Files.write(manifest, resealed(changed));
            assertFallsBack("job name of length " + length, "a field of length=" + length + " does not fit");
        }
        int vertexCount = EnvelopeLayout.HEAD_LENGTH + ManifestLayout.VERTEX_COUNT_OFFSET;
        byte[] changed = whole.clone();
        ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putInt(vertexCount, 1);
        Files.write(manifest, resealed(changed));
        assertFallsBack("too few vertices", "after the last field");
    }

    @Test
    void shouldRefuseToBeginFromTheStartWhenNoCheckpointVerifies() throws IOException {
        for (String checkpoint : List.of("chk-1", "chk-2")) {
            Files.write(directory.resolve(checkpoint).resolve(SNAPSHOT), new byte[3]);
        }
        List<String> passedOver = new ArrayList<>();
        assertThatThrownBy(() -> store.newestWhole(passedOver::add))
                .isInstanceOf(CheckpointStoreException.class)
                .hasMessageContaining("directory=" + directory + " holds no checkpoint that verifies")
                .hasMessageContaining("length=3 is too short");
        assertThat(passedOver).hasSize(2);
    }

    private void assertFallsBack(String what, String reason) throws IOException {
        List<String> passedOver = new ArrayList<>();
        assertHolds(store.newestWhole(passedOver::add), 1);
        assertThat(passedOver)
                .as(what)
                .singleElement()
                .asString()
                .startsWith("checkpoint=" + damaged + " is passed over: ")
                .contains(reason);
    }

    private void assertNothingPassedOver() throws IOException {
        List<String> passedOver = new ArrayList<>();
        assertHolds(store.newestWhole(passedOver::add), 2);
        assertThat(passedOver).isEmpty();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> entries = Files.list(damaged)) {
            return entries.sorted().toList();
        }
    }

    /** The bytes with a checksum that is right again. */
    private static byte[] resealed(byte[] file) {
        CRC32C crc = new CRC32C();
        int end = file.length - EnvelopeLayout.CRC_LENGTH;
        crc.update(file, 0, end);
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(end, (int) crc.getValue());
        return file;
    }
}

package io.leat.simulation.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a crash may take and what not, over many seeds: each must do no more, and all together no less. */
@Timeout(60)
class SimulatedDiskTest {
    private static final int SEEDS = 300;

    /** Far apart, as the first numbers of neighbouring seeds are alike. */
    private static SimulatedDisk disk(long seed) {
        return new SimulatedDisk(new Random(seed * 0x9E3779B97F4A7C15L));
    }

    private static void write(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
            append(channel, text);
        }
    }

    private static void append(FileChannel channel, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, READ)) {
            channel.force(true);
        }
    }

    private static Set<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            Set<String> names = new TreeSet<>();
            files.forEach(file -> names.add(file.getFileName().toString()));
            return names;
        }
    }

    @Test
    void shouldKeepWhatIsSyncedAndLoseWhatIsNot() throws IOException {
        Set<String> survivors = new HashSet<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            SimulatedDisk disk = disk(seed);
            Path file = disk.path("/file");
            try (FileChannel channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
                append(channel, "synced");
                channel.force(false);
                sync(disk.path("/"));
                append(channel, "-lost");
            }
            disk.crash();
            disk.reboot();

            String survivor = Files.readString(file);
            assertThat(survivor).as("seed=%s", seed).startsWith("synced");
            survivors.add(survivor);
        }
        assertThat(survivors)
                .as("nothing, all, a part, and torn parts of what was not synced")
                .contains("synced", "synced-lost", "synced-lo", "synced\0", "synced-\0")
                .allMatch(text -> text.matches("synced\0*|synced-?l?o?s?t?\0*"));
    }

    @Test
    void shouldTearOverwrittenBytesToo() throws IOException {
        Set<String> survivors = new HashSet<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            SimulatedDisk disk = disk(seed);
            Path file = disk.path("/file");
            write(file, "aaaa");
            disk.syncAll();
            try (FileChannel channel = FileChannel.open(file, WRITE)) {
                append(channel, "bbbb");
            }
            disk.crash();
            disk.reboot();
            survivors.add(Files.readString(file));
        }
        assertThat(survivors).contains("aaaa", "bbbb", "bbaa").allMatch(text -> text.matches("b{0,4}a{0,4}"));
    }

    @Test
    void shouldKeepNoNewEntryUnlessItsDirectoryIsSynced() throws IOException {
        Set<Set<String>> survivors = new HashSet<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            SimulatedDisk disk = disk(seed);
            write(disk.path("/first"), "1");
            sync(disk.path("/first"));
            write(disk.path("/second"), "2");
            Files.createDirectory(disk.path("/third"));
            disk.crash();
            disk.reboot();
            survivors.add(names(disk.path("/")));
        }
        assertThat(survivors)
                .as("any of what is done to a directory may survive, in any order")
                .contains(Set.of(), Set.of("first"), Set.of("third"), Set.of("first", "third"))
                .hasSize(8);
    }

    @Test
    void shouldLoseItsPowerBeforeASync() throws IOException {
        SimulatedDisk disk = disk(1);
        write(disk.path("/file"), "1");
        disk.crashAtSync(1);
        sync(disk.path("/file"));
        write(disk.path("/other"), "2");

        assertThatThrownBy(() -> sync(disk.path("/file"))).isInstanceOf(PowerFailure.class);
        assertThat(disk.isCrashed()).isTrue();
    }

    @Test
    void shouldUndoADeletionThatIsNotSynced() throws IOException {
        Set<Set<String>> survivors = new HashSet<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            SimulatedDisk disk = disk(seed);
            write(disk.path("/file"), "1");
            disk.syncAll();
            Files.delete(disk.path("/file"));
            disk.crash();
            disk.reboot();
            survivors.add(names(disk.path("/")));
        }
        assertThat(survivors).containsExactlyInAnyOrder(Set.of(), Set.of("file"));
    }

    @Test
    void shouldNeverHalfDoARename() throws IOException {
        Set<String> survivors = new HashSet<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            SimulatedDisk disk = disk(seed);
            write(disk.path("/new"), "new");
            write(disk.path("/file"), "old");
            disk.syncAll();
            Files.move(disk.path("/new"), disk.path("/file"), StandardCopyOption.ATOMIC_MOVE);
            disk.crash();
            disk.reboot();
            survivors.add(names(disk.path("/")) + Files.readString(disk.path("/file")));
        }
        assertThat(survivors).containsExactlyInAnyOrder("[file]new", "[file, new]old");
    }

    @Test
    void shouldGiveARenamedFileAwayWithoutItsBytesUnlessTheyAreSynced() throws IOException {
        Set<String> survivors = new HashSet<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            SimulatedDisk disk = disk(seed);
            write(disk.path("/new"), "new");
            Files.move(disk.path("/new"), disk.path("/file"), StandardCopyOption.ATOMIC_MOVE);
            sync(disk.path("/"));
            disk.crash();
            disk.reboot();
            survivors.add(Files.readString(disk.path("/file")));
        }
        assertThat(survivors).contains("", "new");
    }

    @Test
    void shouldLoseNothingWhenOnlyTheProcessIsKilled() throws IOException {
        SimulatedDisk disk = disk(1);
        write(disk.path("/file"), "text");
        int before = disk.contentHash();
        disk.crash();
        disk.restart();

        assertThat(disk.contentHash()).isEqualTo(before);
    }

    @Test
    void shouldSayWhatSurelyIsKept() throws IOException {
        SimulatedDisk disk = disk(1);
        write(disk.path("/file"), "synced");
        disk.syncAll();
        write(disk.path("/other"), "lost");
        try (FileChannel channel = FileChannel.open(disk.path("/file"), WRITE)) {
            append(channel, "SYNCED");
        }
        SimulatedDisk kept = disk.surelyKept();

        assertThat(names(kept.path("/"))).containsExactly("file");
        assertThat(Files.readString(kept.path("/file"))).isEqualTo("synced");
        assertThat(Files.readString(disk.path("/file"))).isEqualTo("SYNCED");
    }

    @Test
    void shouldFailBeforeAnyOperation() throws IOException {
        long operations = run(disk(0));
        assertThat(operations).isGreaterThan(8);
        for (long crashAt = 0; crashAt < operations; crashAt++) {
            SimulatedDisk disk = disk(0);
            disk.crashAt(crashAt);

            assertThatThrownBy(() -> run(disk)).isInstanceOf(PowerFailure.class);
            assertThat(disk.operations())
                    .as("the operation was not carried out")
                    .isEqualTo(crashAt);
            assertThatThrownBy(() -> Files.exists(disk.path("/file")))
                    .as("nothing works until the power is back")
                    .isInstanceOf(PowerFailure.class);

            disk.reboot();
            assertThatCode(() -> names(disk.path("/"))).doesNotThrowAnyException();
        }
    }

    /** Some of everything; answers how many operations there were. */
    private static long run(SimulatedDisk disk) throws IOException {
        Files.createDirectory(disk.path("/directory"));
        write(disk.path("/directory/new"), "text");
        Files.move(disk.path("/directory/new"), disk.path("/directory/file"), StandardCopyOption.ATOMIC_MOVE);
        sync(disk.path("/directory"));
        Files.readString(disk.path("/directory/file"));
        Files.delete(disk.path("/directory/file"));
        return disk.operations();
    }

    @Test
    void shouldRefuseWhatTakesSpaceWhenFull() throws IOException {
        SimulatedDisk disk = disk(1);
        write(disk.path("/file"), "text");
        write(disk.path("/other"), "text");
        disk.failAt(disk.operations(), 1_000, DiskFault.FULL);

        assertThatThrownBy(() -> write(disk.path("/new"), "text")).isInstanceOf(SimulatedFaultException.class);
        assertThatThrownBy(() -> Files.createDirectory(disk.path("/directory")))
                .isInstanceOf(SimulatedFaultException.class);
        try (FileChannel channel = FileChannel.open(disk.path("/file"), WRITE)) {
            assertThatThrownBy(() -> append(channel, "more")).isInstanceOf(SimulatedFaultException.class);
            channel.truncate(2);
            channel.force(true);
        }
        Files.delete(disk.path("/other"));
        assertThat(Files.readString(disk.path("/file"))).isEqualTo("te");
        assertThat(names(disk.path("/"))).containsExactly("file");

        disk.calmDown();
        assertThatCode(() -> write(disk.path("/new"), "text")).doesNotThrowAnyException();
    }

    @Test
    void shouldRefuseEveryChangeWhenBroken() throws IOException {
        SimulatedDisk disk = disk(1);
        write(disk.path("/file"), "text");
        disk.failAt(disk.operations() + 1, 4, DiskFault.BROKEN);

        assertThat(Files.exists(disk.path("/file")))
                .as("the fault has not begun")
                .isTrue();
        assertThatThrownBy(() -> Files.delete(disk.path("/file"))).isInstanceOf(SimulatedFaultException.class);
        assertThatThrownBy(() -> Files.move(disk.path("/file"), disk.path("/other")))
                .isInstanceOf(SimulatedFaultException.class);
        assertThatThrownBy(() -> sync(disk.path("/file"))).isInstanceOf(SimulatedFaultException.class);
        assertThat(Files.readString(disk.path("/file"))).isEqualTo("text");
        assertThatCode(() -> Files.delete(disk.path("/file")))
                .as("the fault is over")
                .doesNotThrowAnyException();
    }

    @Test
    void shouldSometimesTransferFewerBytesThanItWasAskedTo() throws IOException {
        SimulatedDisk disk = disk(1);
        int shortWrites = 0;
        int shortReads = 0;
        try (FileChannel channel = FileChannel.open(disk.path("/file"), CREATE_NEW, READ, WRITE)) {
            for (int i = 0; i < SEEDS; i++) {
                int written = channel.write(ByteBuffer.allocate(100), 0);
                int read = channel.read(ByteBuffer.allocate(100), 0);
                assertThat(written).isBetween(1, 100);
                assertThat(read).isBetween(1, 100);
                shortWrites += written < 100 ? 1 : 0;
                shortReads += read < 100 ? 1 : 0;
            }
        }
        assertThat(shortWrites).isBetween(5, SEEDS / 3);
        assertThat(shortReads).isBetween(5, SEEDS / 3);
    }

    @Test
    void shouldListADirectoryInNoOrder() throws IOException {
        SimulatedDisk disk = disk(1);
        for (int i = 0; i < 5; i++) {
            Files.createDirectory(disk.path("/" + i));
        }
        Set<List<String>> orders = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            try (Stream<Path> files = Files.list(disk.path("/"))) {
                orders.add(files.map(Path::toString).toList());
            }
        }
        assertThat(orders)
                .hasSizeGreaterThan(5)
                .allSatisfy(order -> assertThat(order).containsExactlyInAnyOrder("/0", "/1", "/2", "/3", "/4"));
    }

    @Test
    void shouldDoTheSameForTheSameSeed() throws IOException {
        for (long seed = 0; seed < 20; seed++) {
            List<Integer> hashes = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                SimulatedDisk disk = disk(seed);
                run(disk);
                write(disk.path("/rest"), "some text that is not synced");
                disk.crash();
                disk.reboot();
                hashes.add(disk.contentHash());
            }
            assertThat(hashes.get(0)).as("seed=%s", seed).isEqualTo(hashes.get(1));
        }
    }

    @Test
    void shouldTellAContentFromAnother() throws IOException {
        SimulatedDisk disk = disk(1);
        Set<Integer> hashes = new HashSet<>();
        hashes.add(disk.contentHash());
        write(disk.path("/a"), "text");
        hashes.add(disk.contentHash());
        Files.move(disk.path("/a"), disk.path("/b"));
        hashes.add(disk.contentHash());
        try (FileChannel channel = FileChannel.open(disk.path("/b"), WRITE)) {
            channel.truncate(3);
        }
        hashes.add(disk.contentHash());

        assertThat(hashes).hasSize(4);
    }

    @Test
    void shouldShowEveryOperationToItsWatcher() throws IOException {
        List<Long> numbers = new ArrayList<>();
        SimulatedDisk disk = new SimulatedDisk(new Random(1), (number, operation, path, failed) -> numbers.add(number));

        long operations = run(disk);

        assertThat(numbers).isEqualTo(LongStream.range(0, operations).boxed().toList());
    }
}

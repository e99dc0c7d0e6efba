package io.leat.network.channel;

import io.leat.memory.page.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The images of pages for which a channel has no page, in order, in a file of its own.
 *
 * <p>Belongs to the writer of the channel. While active it leases one page, in which the writer goes on writing; full,
 * that page is appended to the file as it is. The file is made when the first page is full and deleted on close.
 */
final class SpillQueue {
    private final ChannelMemory memory;
    private final String owner;
    private Page staging;
    private Path path;
    private FileChannel file;
    private long pagesWritten;
    private long pagesRead;

    SpillQueue(ChannelMemory memory, String owner) {
        this.memory = memory;
        this.owner = owner;
    }

    boolean isActive() {
        return staging != null;
    }

    /** Whether page images wait in the file. */
    boolean hasPages() {
        return pagesRead < pagesWritten;
    }

    Page begin() {
        staging = memory.tryAcquire(owner);
        if (staging == null) {
            throw new IllegalStateException("no page to spill from, though one is kept for each channel: " + owner);
        }
        return staging;
    }

    Page staging() {
        return staging;
    }

    /** Appends the full staging page, whose bytes may then be written anew. */
    void append() {
        try {
            if (file == null) {
                open();
            }
            ByteBuffer image = staging.byteBuffer().clear();
            long at = pagesWritten * image.capacity();
            while (image.hasRemaining()) {
                at += file.write(image, at);
            }
        } catch (IOException failure) {
            throw failed("written", failure);
        }
        pagesWritten++;
        memory.spilled(staging.capacity());
    }

    /** Moves the oldest image into a page. */
    void readInto(Page page) {
        try {
            ByteBuffer image = page.byteBuffer().clear();
            long at = pagesRead * image.capacity();
            while (image.hasRemaining()) {
                int bytes = file.read(image, at);
                if (bytes < 0) {
                    throw new IOException("file shorter than what was written to it: size=" + file.size());
                }
                at += bytes;
            }
        } catch (IOException failure) {
            throw failed("read", failure);
        }
        memory.unspilled(page.capacity());
        if (++pagesRead == pagesWritten) {
            pagesRead = 0;
            pagesWritten = 0;
        }
    }

    void end() {
        staging.release();
        staging = null;
    }

    void close() {
        if (staging != null) {
            end();
        }
        if (file != null) {
            memory.unspilled((pagesWritten - pagesRead) * memory.config().pageBytes());
            try {
                file.close();
                Files.deleteIfExists(path);
            } catch (IOException failure) {
                throw failed("deleted", failure);
            } finally {
                file = null;
            }
        }
    }

    private void open() throws IOException {
        Path directory = memory.spillDirectory();
        path = directory;
        Files.createDirectories(directory);
        while (file == null) {
            path = directory.resolve(memory.nextSpillName());
            file = openUnlessThere(path);
        }
    }

    /** A file that a killed process left behind keeps its name: whether it is still in use cannot be known here. */
    private static FileChannel openUnlessThere(Path path) throws IOException {
        try {
            return FileChannel.open(
                    path, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException taken) {
            return null;
        }
    }

    private UncheckedIOException failed(String what, IOException failure) {
        return new UncheckedIOException(new IOException(
                "spill file could not be " + what + ": " + owner + " file=" + path + " reason=\"" + failure.getMessage()
                        + "\"; give its directory more space or the network budget more pages",
                failure));
    }
}

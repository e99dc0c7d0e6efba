package io.leat.connect.file.sink;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/**
 * The file being written, under its uncommitted name. Owned by one writer; {@link #close} closes it and leaves it there.
 *
 * <p>Once a write or a sync has failed, nobody knows what is in the file, and a second sync would claim success for what
 * the first one lost: from then on every write and every sync fails.
 */
final class PartFile implements AutoCloseable {
    private final PartName name;
    private final Path path;
    private final FileChannel channel;
    private long lengthBytes;
    private boolean forced;
    private IOException failure;

    /** Writes to {@code channel} behind {@code lengthBytes}. */
    PartFile(PartName name, Path path, FileChannel channel, long lengthBytes) {
        this.name = name;
        this.path = path;
        this.channel = channel;
        this.lengthBytes = lengthBytes;
    }

    /** A new file. */
    static PartFile create(Path directory, PartName name) throws IOException {
        Path path = directory.resolve(name.uncommitted());
        try {
            return new PartFile(name, path, FileChannel.open(path, WRITE, CREATE_NEW), 0);
        } catch (IOException e) {
            throw new IOException("cannot create output file=" + path + ": " + reason(e), e);
        }
    }

    /** Cuts an existing file to {@code lengthBytes} and goes on there. */
    static PartFile reopen(Path directory, PartName name, long lengthBytes) throws IOException {
        Path path = directory.resolve(name.uncommitted());
        FileChannel channel = FileChannel.open(path, WRITE);
        try {
            if (channel.size() < lengthBytes) {
                throw new IOException("output file=" + path + " is damaged: length=" + channel.size()
                        + " but the checkpoint has length=" + lengthBytes
                        + "; begin again with a new output directory");
            }
            channel.truncate(lengthBytes);
            channel.position(lengthBytes);
            return new PartFile(name, path, channel, lengthBytes);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Without the file, which the message names already. */
    private static String reason(IOException e) {
        if (!(e instanceof FileSystemException file)) {
            return e.getMessage();
        }
        return file.getReason() != null ? file.getReason() : e.getClass().getSimpleName();
    }

    PartName name() {
        return name;
    }

    long lengthBytes() {
        return lengthBytes;
    }

    /** Writes all of {@code rows} to the end. */
    void append(ByteBuffer rows) throws IOException {
        requireIntact();
        forced = false;
        lengthBytes += rows.remaining();
        try {
            while (rows.hasRemaining()) {
                channel.write(rows);
            }
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    /** Makes what was written durable. */
    void force() throws IOException {
        requireIntact();
        if (!forced) {
            try {
                channel.force(true);
            } catch (IOException e) {
                throw cannotWrite(e);
            }
            forced = true;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void requireIntact() throws IOException {
        if (failure != null) {
            throw new IOException(failure.getMessage(), failure);
        }
    }

    private IOException cannotWrite(IOException cause) {
        failure = new IOException(
                "cannot write output file=" + path + ": " + cause.getMessage()
                        + "; free space or repair the disk, then resume from a checkpoint, or begin again with a new output"
                        + " directory",
                cause);
        return failure;
    }
}

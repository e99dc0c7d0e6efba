package io.leat.simulation.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** An open file, or a directory opened to be synced. Used by one thread. */
final class SimulatedFileChannel extends FileChannel {
    private final SimulatedDisk disk;
    private final SimulatedPath path;
    private final Node node;
    private final OpenMode mode;
    private long position;

    /** How a channel was opened. */
    record OpenMode(boolean read, boolean write, boolean append, boolean deleteOnClose) {}

    SimulatedFileChannel(SimulatedDisk disk, SimulatedPath path, Node node, OpenMode mode) {
        this.disk = disk;
        this.path = path;
        this.node = node;
        this.mode = mode;
    }

    private FileNode file() throws IOException {
        if (!isOpen()) {
            throw new ClosedChannelException();
        }
        if (node instanceof FileNode file) {
            return file;
        }
        throw new IOException("Is a directory: " + path);
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        int count = read(target, position);
        position += Math.max(count, 0);
        return count;
    }

    @Override
    public int read(ByteBuffer target, long from) throws IOException {
        FileNode file = file();
        if (!mode.read()) {
            throw new NonReadableChannelException();
        }
        disk.begin(Operation.READ, path);
        if (from >= file.length()) {
            return target.hasRemaining() ? -1 : 0;
        }
        int count = disk.transferred((int) Math.min(target.remaining(), file.length() - from));
        for (int i = 0; i < count; i++) {
            target.put(file.get((int) from + i));
        }
        return count;
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        long total = 0;
        for (int i = offset; i < offset + length; i++) {
            int count = read(targets[i]);
            if (count < 0) {
                return total == 0 ? -1 : total;
            }
            total += count;
            if (targets[i].hasRemaining()) {
                return total;
            }
        }
        return total;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        long at = mode.append() ? file().length() : position;
        int count = write(source, at);
        position = at + count;
        return count;
    }

    @Override
    public int write(ByteBuffer source, long at) throws IOException {
        FileNode file = file();
        if (!mode.write()) {
            throw new NonWritableChannelException();
        }
        disk.begin(Operation.WRITE, path);
        int count = disk.transferred(source.remaining());
        for (int i = 0; i < count; i++) {
            file.put(Math.toIntExact(at + i), source.get());
        }
        return count;
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
        long total = 0;
        for (int i = offset; i < offset + length; i++) {
            total += write(sources[i]);
            if (sources[i].hasRemaining()) {
                return total;
            }
        }
        return total;
    }

    @Override
    public long position() throws IOException {
        file();
        return position;
    }

    @Override
    public FileChannel position(long newPosition) throws IOException {
        file();
        position = newPosition;
        return this;
    }

    @Override
    public long size() throws IOException {
        return file().length();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        FileNode file = file();
        disk.begin(Operation.TRUNCATE, path);
        file.truncate(Math.toIntExact(size));
        position = Math.min(position, size);
        return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        if (!isOpen()) {
            throw new ClosedChannelException();
        }
        disk.begin(Operation.SYNC, path);
        node.sync();
    }

    @Override
    public long transferTo(long from, long count, WritableByteChannel target) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(Math.max(0, Math.min(count, size() - from))));
        read(buffer, from);
        return target.write(buffer.flip());
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long at, long count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(count));
        source.read(buffer);
        return write(buffer.flip(), at);
    }

    @Override
    public MappedByteBuffer map(MapMode mapMode, long from, long size) {
        throw new UnsupportedOperationException("a simulated disk maps no files: " + path);
    }

    @Override
    public FileLock lock(long from, long size, boolean shared) {
        throw new UnsupportedOperationException("a simulated disk has no locks: " + path);
    }

    @Override
    public FileLock tryLock(long from, long size, boolean shared) {
        throw new UnsupportedOperationException("a simulated disk has no locks: " + path);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        if (mode.deleteOnClose() && !disk.isCrashed()) {
            disk.begin(Operation.DELETE, path);
            disk.delete(path);
        }
    }
}

package io.leat.checkpoint.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a second process, and a second job of this one, out of a checkpoint directory. The operating system lets go of
 * the lock when the process dies; the file stays, because removing it would open a gap between two takers.
 *
 * <p>Within the process a set of directories decides: to open and close the file a second time would, on POSIX systems,
 * let go of the lock that the first job holds. Safe from any thread.
 */
final class DirectoryLock implements Closeable {
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path held;
    private final FileChannel channel;

    private DirectoryLock(Path held, FileChannel channel) {
        this.held = held;
        this.channel = channel;
    }

    static DirectoryLock take(Path directory) throws IOException {
        Path real = directory.toRealPath();
        if (!HELD.add(real)) {
            throw inUse(directory);
        }
        try {
            return new DirectoryLock(real, lock(directory));
        } catch (IOException | RuntimeException e) {
            HELD.remove(real);
            throw e;
        }
    }

    private static FileChannel lock(Path directory) throws IOException {
        FileChannel channel = FileChannel.open(
                directory.resolve(StoreNames.LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw inUse(directory);
        } catch (IOException | UnsupportedOperationException e) {
            channel.close();
            throw new CheckpointStoreException(
                    "directory=" + directory + " cannot be locked (" + e + "): choose one on a file system with locks",
                    e);
        }
        channel.close();
        throw inUse(directory);
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(held);
        }
    }

    private static CheckpointStoreException inUse(Path directory) {
        return new CheckpointStoreException("directory=" + directory
                + " is in use by another job: wait until it has ended, or choose another checkpoint directory");
    }
}

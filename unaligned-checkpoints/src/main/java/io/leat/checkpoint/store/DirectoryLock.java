package io.leat.checkpoint.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a second process, and a second job of this one, out of a checkpoint directory. The operating system lets go of
 * the lock when the process dies; the file stays, because removing it would open a gap between two takers.
 */
final class DirectoryLock implements Closeable {
    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    static DirectoryLock take(Path directory) throws IOException {
        FileChannel channel = FileChannel.open(
                directory.resolve(StoreNames.LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new DirectoryLock(channel);
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
        channel.close();
    }

    private static CheckpointStoreException inUse(Path directory) {
        return new CheckpointStoreException("directory=" + directory
                + " is in use by another job: wait until it has ended, or choose another checkpoint directory");
    }
}

package io.leat.runtime.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * The directory a job's channels spill into: asked for when the first of them spills, removed with the job. Safe from any
 * thread; whoever ends the job closes it, after the channels have deleted their files.
 */
final class SpillDirectory implements Supplier<Path>, AutoCloseable {
    private final Supplier<Path> origin;
    private Path path;

    SpillDirectory(Supplier<Path> origin) {
        this.origin = origin;
    }

    @Override
    public synchronized Path get() {
        if (path == null) {
            path = origin.get();
        }
        return path;
    }

    @Override
    public synchronized void close() {
        if (path == null) {
            return;
        }
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("spill directory=" + path + " could not be removed: remove it by hand", e);
        }
    }
}

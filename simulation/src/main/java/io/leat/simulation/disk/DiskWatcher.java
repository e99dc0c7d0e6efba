package io.leat.simulation.disk;

import java.nio.file.Path;

/** Sees every operation that is carried out; called on the disk's thread. */
@FunctionalInterface
public interface DiskWatcher {
    /**
     * An operation begins.
     *
     * @param number how many went before it
     * @param failed whether a fault keeps it from being carried out
     */
    void onOperation(long number, Operation operation, Path path, boolean failed);
}

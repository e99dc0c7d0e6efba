package io.leat.checkpoint.store;

/**
 * How a directory of checkpoints is kept.
 *
 * @param retained the newest so many whole checkpoints are kept, at least 1
 * @param exclusive whether to lock the directory, so that no second process uses it; only a file system that has no
 *     locks, such as a simulated one, should do without
 */
public record CheckpointStoreSettings(int retained, boolean exclusive) {
    /** Checks the number. */
    public CheckpointStoreSettings {
        if (retained < 1) {
            throw new IllegalArgumentException("retained=" + retained + ": keep at least 1 checkpoint");
        }
    }

    /** Two checkpoints, locked. */
    public static CheckpointStoreSettings defaults() {
        return new CheckpointStoreSettings(2, true);
    }
}

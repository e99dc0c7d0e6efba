package io.leat.simulation.disk;

/** What can be done to a disk; each counts as one operation. */
public enum Operation {
    /** Asks whether a path is there. */
    ACCESS(false, false),
    /** Asks what a path is. */
    STAT(false, false),
    /** Lists a directory. */
    LIST(false, false),
    /** Opens what is there. */
    OPEN(false, false),
    /** Reads bytes. */
    READ(false, false),
    /** Makes a file. */
    CREATE(true, true),
    /** Makes a directory. */
    MAKE_DIRECTORY(true, true),
    /** Writes bytes. */
    WRITE(true, true),
    /** Cuts a file. */
    TRUNCATE(true, false),
    /** Makes a file or the entries of a directory durable. */
    SYNC(true, false),
    /** Gives a file another name. */
    RENAME(true, false),
    /** Removes an entry. */
    DELETE(true, false);

    private final boolean changes;
    private final boolean needsSpace;

    Operation(boolean changes, boolean needsSpace) {
        this.changes = changes;
        this.needsSpace = needsSpace;
    }

    /** Whether it changes the disk, so that a broken one refuses it. */
    boolean changes() {
        return changes;
    }

    /** Whether it takes space, so that a full disk refuses it. */
    boolean needsSpace() {
        return needsSpace;
    }
}

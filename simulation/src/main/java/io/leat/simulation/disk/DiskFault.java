package io.leat.simulation.disk;

/** How a disk fails while the power stays on. */
public enum DiskFault {
    /** There is no space left: what takes none still works. */
    FULL("No space left on device"),
    /** Nothing can be changed; reading still works. */
    BROKEN("Input/output error");

    private final String message;

    DiskFault(String message) {
        this.message = message;
    }

    boolean hits(Operation operation) {
        return this == FULL ? operation.needsSpace() : operation.changes();
    }

    String message() {
        return message;
    }
}

package io.leat.simulation.disk;

/** The power failed: no code of the engine may catch this and go on. */
public final class PowerFailure extends Error {
    private static final long serialVersionUID = 1;

    PowerFailure(String operation) {
        super("power failed before " + operation, null, false, false);
    }
}

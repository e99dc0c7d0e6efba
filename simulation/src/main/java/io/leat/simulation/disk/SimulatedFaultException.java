package io.leat.simulation.disk;

import java.io.IOException;

/** A fault that the simulation made: a job may fail by it, and by nothing else. */
public final class SimulatedFaultException extends IOException {
    private static final long serialVersionUID = 1;

    SimulatedFaultException(String message) {
        super(message + " (simulated)");
    }
}

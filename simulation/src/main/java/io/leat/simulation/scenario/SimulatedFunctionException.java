package io.leat.simulation.scenario;

/** A user function was told to fail: a job may fail by this. */
public final class SimulatedFunctionException extends RuntimeException {
    private static final long serialVersionUID = 1;

    SimulatedFunctionException(long record) {
        super("the function fails at record=" + record + " (simulated)");
    }
}

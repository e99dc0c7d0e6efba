package io.leat.simulation.run;

import io.leat.simulation.scenario.Scenarios;

/** Prints the trace hash of each seed from 1 to the one it is given, as the main class of a JVM of its own. */
final class TraceHashes {
    private TraceHashes() {}

    public static void main(String[] arguments) {
        Simulator simulator = new Simulator(Scenarios::draw);
        for (long seed = 1; seed <= Long.parseLong(arguments[0]); seed++) {
            System.out.println("seed=" + seed + " hash="
                    + Long.toHexString(simulator.run(seed).traceHash()));
        }
    }
}

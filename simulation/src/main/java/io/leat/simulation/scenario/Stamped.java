package io.leat.simulation.scenario;

/** A value and its event time, as the reference without the engine sees a record. */
record Stamped(long value, long timestamp) {}

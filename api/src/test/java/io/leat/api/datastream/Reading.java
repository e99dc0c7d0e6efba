package io.leat.api.datastream;

/** A record type of the tests. */
public record Reading(String sensor, double value, int count) {}

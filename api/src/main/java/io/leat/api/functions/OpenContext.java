package io.leat.api.functions;

/** What a function is told when it is opened; empty today, as in the original. */
public interface OpenContext {}

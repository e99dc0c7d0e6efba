package io.leat.runtime.graph;

/**
 * What applies to steps that leave it open.
 *
 * @param parallelism    the parallelism of environment, client or configuration, at least 1
 * @param maxParallelism the number of key groups, or -1: derived from each step's parallelism
 */
public record GraphDefaults(int parallelism, int maxParallelism) {}

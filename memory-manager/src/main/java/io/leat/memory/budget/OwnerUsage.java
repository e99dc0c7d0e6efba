package io.leat.memory.budget;

/**
 * What one owner held of one budget at an instant.
 *
 * @param owner its name
 * @param usedBytes what it has reserved
 * @param peakBytes the most it ever had reserved
 * @param refusals how often it was refused
 */
public record OwnerUsage(String owner, long usedBytes, long peakBytes, long refusals) {}

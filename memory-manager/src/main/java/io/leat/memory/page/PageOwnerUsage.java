package io.leat.memory.page;

/**
 * What one owner leased of one pool at an instant.
 *
 * @param owner its name
 * @param pages the pages it leases
 * @param peakPages the most it ever leased at once
 * @param refusals how often it got none
 */
public record PageOwnerUsage(String owner, int pages, int peakPages, long refusals) {}

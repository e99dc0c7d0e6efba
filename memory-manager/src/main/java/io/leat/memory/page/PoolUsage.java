package io.leat.memory.page;

import java.util.List;

/**
 * The books of one pool at an instant.
 *
 * @param name the name of the pool
 * @param budget the name of the budget that it is reserved from
 * @param pageBytes the size of a page
 * @param pages how many pages there are
 * @param pagesInUse how many are leased
 * @param peakPagesInUse the most that were ever leased at once
 * @param refusals how often none was left
 * @param owners who leases or ever leased some, by name
 */
public record PoolUsage(
        String name,
        String budget,
        int pageBytes,
        int pages,
        int pagesInUse,
        int peakPagesInUse,
        long refusals,
        List<PageOwnerUsage> owners) {}

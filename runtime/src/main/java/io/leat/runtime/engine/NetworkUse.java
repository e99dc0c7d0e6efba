package io.leat.runtime.engine;

/**
 * What a job's channels hold, and what they have held at most.
 *
 * @param pagesInUse         pages that hold something or are set aside
 * @param borrowedPages      those of them that a channel does not own: floating, parking and overdraft
 * @param spilledBytes       bytes that lie in spill files
 * @param peakParkedPages    the most parking pages in use at a time
 * @param peakOverdraftPages the most overdraft pages in use at a time
 * @param spilledBytesEver   bytes ever written to spill files
 */
public record NetworkUse(
        int pagesInUse,
        int borrowedPages,
        long spilledBytes,
        int peakParkedPages,
        int peakOverdraftPages,
        long spilledBytesEver) {}

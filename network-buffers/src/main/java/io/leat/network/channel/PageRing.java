package io.leat.network.channel;

import io.leat.memory.page.Page;
import org.agrona.BitUtil;

/**
 * The pages of one channel in the order of their positions, and the two positions that its ends tell each other.
 *
 * <p>The writer links pages and stores {@code published}; the reader takes pages out and stores {@code consumed}. A
 * slot is written before the position that makes it reachable is released, and written again only after the reader
 * has released a consumed position behind it; so slots need no order of their own.
 *
 * <p>Invariants: {@code consumed <= published <= linked * pageBytes}; page {@code n} of the channel holds the positions
 * {@code [n * pageBytes, (n + 1) * pageBytes)}; no more pages are linked and not consumed than there are slots.
 */
final class PageRing {
    private final Page[] slots;
    private final int pageShift;
    private final PaddedPosition published = new PaddedPosition();
    private final PaddedPosition consumed = new PaddedPosition();

    /** How many pages were ever linked: the writer's own. */
    private long linked;

    PageRing(int pageBytes, int maxPages) {
        this.slots = new Page[BitUtil.findNextPositivePowerOfTwo(maxPages)];
        this.pageShift = Integer.numberOfTrailingZeros(pageBytes);
    }

    /** Writer: makes a page the next of the channel. */
    void link(Page page) {
        if (linked - (consumed.acquire() >> pageShift) >= slots.length) {
            throw new IllegalStateException(
                    "more pages queued than the channel can hold: slots=" + slots.length + " owner=" + page.owner());
        }
        slots[slot(linked)] = page;
        linked++;
    }

    /** Writer: the position behind the last linked page. */
    long linkedEnd() {
        return linked << pageShift;
    }

    /** Writer: shows the reader all bytes before a position. */
    void publish(long position) {
        published.release(position);
    }

    /** Any thread: up to where bytes can be read. */
    long published() {
        return published.acquire();
    }

    /** Reader: the page that holds a published position. */
    Page pageAt(long position) {
        return slots[slot(position >> pageShift)];
    }

    /** Reader: says that all bytes before a position have been read. */
    void consume(long position) {
        consumed.release(position);
    }

    /** Any thread: up to where bytes have been read. */
    long consumed() {
        return consumed.acquire();
    }

    private int slot(long pageNumber) {
        return (int) pageNumber & (slots.length - 1);
    }
}

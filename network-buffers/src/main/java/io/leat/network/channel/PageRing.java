package io.leat.network.channel;

import io.leat.memory.page.Page;
import java.util.Arrays;
import org.agrona.BitUtil;

/**
 * The pages of one channel in the order of their positions, and the positions that its ends tell each other.
 *
 * <p>The writer links pages and stores {@code published}; each reader reads pages and stores a {@code consumed} of its
 * own. A slot is written before the position that makes it reachable is released, and written again only after every
 * reader has released a consumed position behind it; so slots need no order of their own.
 *
 * <p>Invariants, for each reader: {@code consumed <= published <= linked * pageBytes}; page {@code n} of the channel holds the positions
 * {@code [n * pageBytes, (n + 1) * pageBytes)}; no more pages are linked and not consumed than there are slots.
 */
final class PageRing {
    private final Page[] slots;
    private final int pageShift;
    private final PaddedPosition published = new PaddedPosition();
    private final PaddedPosition[] consumed;

    /** How many pages were ever linked: the writer's own. */
    private long linked;

    PageRing(int pageBytes, int maxPages, int readers) {
        this.consumed = new PaddedPosition[readers];
        Arrays.setAll(consumed, i -> new PaddedPosition());
        this.slots = new Page[BitUtil.findNextPositivePowerOfTwo(maxPages)];
        this.pageShift = Integer.numberOfTrailingZeros(pageBytes);
    }

    /** Writer: makes a page the next of the channel. */
    void link(Page page) {
        if (linked - (consumed() >> pageShift) >= slots.length) {
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

    /** A reader: says that it has read all bytes before a position. */
    void consume(int reader, long position) {
        consumed[reader].release(position);
    }

    /** Any thread: up to where one reader has read. */
    long consumed(int reader) {
        return consumed[reader].acquire();
    }

    /** Any thread: up to where every reader has read. */
    long consumed() {
        long lowest = consumed[0].acquire();
        for (int i = 1; i < consumed.length; i++) {
            lowest = Math.min(lowest, consumed[i].acquire());
        }
        return lowest;
    }

    /**
     * Gives back the pages from a position on that end at or before another.
     *
     * @return where the first page begins that was not given back
     */
    long giveBackUntil(long from, long end, ChannelCredit credit) {
        long pageBytes = 1L << pageShift;
        long at = from & -pageBytes;
        while (at + pageBytes <= end) {
            credit.giveBack(pageAt(at));
            at += pageBytes;
        }
        return at;
    }

    /** Gives back every linked page from a position on. */
    void giveBackFrom(long position, ChannelCredit credit) {
        giveBackUntil(position, linkedEnd(), credit);
    }

    private int slot(long pageNumber) {
        return (int) pageNumber & (slots.length - 1);
    }
}

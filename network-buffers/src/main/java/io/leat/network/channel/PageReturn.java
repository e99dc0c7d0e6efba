package io.leat.network.channel;

import io.leat.memory.page.Page;
import org.agrona.BitUtil;
import org.agrona.concurrent.UnsafeBuffer;

/** How the pages of a channel go back when they have been read. */
interface PageReturn {
    /** A reader has read a page to its end, and has said so. */
    void onRead(Page page);

    /** The writer looks for pages that it may take back itself. */
    void reclaim();

    /** Throws when the channel is closed. */
    void checkOpen();

    /** Gives back every page that is linked and was not given back; both ends have stopped. */
    void close();

    /** Of a channel with one reader, which gives each page back itself. */
    final class ByReader implements PageReturn {
        private final PageRing ring;
        private final ChannelCredit credit;

        ByReader(PageRing ring, ChannelCredit credit) {
            this.ring = ring;
            this.credit = credit;
        }

        @Override
        public void onRead(Page page) {
            claimLines(page.buffer());
            credit.giveBack(page);
        }

        /**
         * Writes a word to each cache line of a page that has been read. A line that the writer wrote and the reader
         * only read stays shared between the caches of both, and writing to such lines again costs the writer a wait for
         * each; lines that belong to the reader's cache alone are fetched ahead, many at a time.
         */
        private static void claimLines(UnsafeBuffer read) {
            for (int line = 0; line < read.capacity(); line += BitUtil.CACHE_LINE_LENGTH) {
                read.putLong(line, 0L);
            }
        }

        @Override
        public void reclaim() {
            // The reader has done it.
        }

        @Override
        public void checkOpen() {
            credit.checkOpen();
        }

        @Override
        public void close() {
            ring.giveBackFrom(ring.consumed(), credit);
        }
    }

    /** Of a channel with several readers: the writer takes back what all of them have read. */
    final class ByWriter implements PageReturn {
        private final PageRing ring;
        private final ChannelCredit credit;

        /** Up to where pages were taken back. */
        private long reclaimed;

        ByWriter(PageRing ring, ChannelCredit credit) {
            this.ring = ring;
            this.credit = credit;
        }

        @Override
        public void onRead(Page page) {
            // Others may still read it.
        }

        @Override
        public void reclaim() {
            reclaimed = ring.giveBackUntil(reclaimed, ring.consumed(), credit);
        }

        @Override
        public void checkOpen() {
            credit.checkOpen();
        }

        @Override
        public void close() {
            ring.giveBackFrom(reclaimed, credit);
        }
    }
}

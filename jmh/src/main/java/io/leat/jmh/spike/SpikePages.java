package io.leat.jmh.spike;

import io.leat.jmh.memory.BenchMemory;
import io.leat.memory.page.AccountedBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Eight zeroed pages of 32 KiB in one piece of memory. Whoever made them closes them, after both ends have stopped. */
final class SpikePages implements AutoCloseable {
    static final int PAGE_BYTES = 1 << 15;
    static final int PAGES = 8;
    static final int PAGE_SHIFT = 15;

    private final AccountedBuffer memory = BenchMemory.buffer(PAGES * PAGE_BYTES);
    private final UnsafeBuffer[] pages = new UnsafeBuffer[PAGES];

    SpikePages() {
        for (int i = 0; i < PAGES; i++) {
            pages[i] = new UnsafeBuffer(memory.buffer(), i * PAGE_BYTES, PAGE_BYTES);
        }
    }

    /** The page that holds a position. */
    UnsafeBuffer at(long position) {
        return pages[(int) (position >> PAGE_SHIFT) & (PAGES - 1)];
    }

    @Override
    public void close() {
        memory.close();
    }
}

package io.leat.state.table;

import io.leat.memory.page.Page;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * A page cut into slots of one size class.
 *
 * <p>Free slots are those behind {@code fresh}, and those in a list that begins at {@code freed} and is linked through
 * the first four bytes of each slot. {@code next} and {@code previous} link the slabs of a class that have a free slot.
 * Closed when its page is given back, and opened again with another.
 */
final class Slab {
    private static final int END = -1;

    final int number;
    Page page;
    UnsafeBuffer buffer;
    int sizeClass;
    int slotBytes;
    Slab next;
    Slab previous;
    private int live;
    private int fresh;
    private int freed = END;

    Slab(int number) {
        this.number = number;
    }

    /** Begins with a page, all of it free. */
    void open(Page newPage, int newSizeClass, int newSlotBytes) {
        page = newPage;
        buffer = newPage.buffer();
        sizeClass = newSizeClass;
        slotBytes = newSlotBytes;
        live = 0;
        fresh = 0;
        freed = END;
    }

    /** Ends with its page, which is the caller's now. */
    Page close() {
        Page former = page;
        page = null;
        buffer = null;
        return former;
    }

    boolean isOpen() {
        return page != null;
    }

    boolean isFull() {
        return freed == END && fresh + slotBytes > buffer.capacity();
    }

    boolean isEmpty() {
        return live == 0;
    }

    /** The offset of a slot that is now taken; the slab must not be full. */
    int take() {
        live++;
        if (freed != END) {
            int offset = freed;
            freed = buffer.getInt(offset);
            return offset;
        }
        int offset = fresh;
        fresh += slotBytes;
        return offset;
    }

    void put(int offset) {
        buffer.putInt(offset, freed);
        freed = offset;
        live--;
    }
}

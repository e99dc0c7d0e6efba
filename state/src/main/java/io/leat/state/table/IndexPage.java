package io.leat.state.table;

import io.leat.memory.page.Page;
import java.util.function.IntConsumer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * A page of slots of a {@link HashIndex}: open addressing with linear probing, wrapping within the page.
 *
 * <p>A slot is eight bytes: the tag in the upper half, the record's reference in the lower; 0 is an empty slot.
 */
final class IndexPage {
    /** A slot is eight bytes. */
    static final int SLOT_SHIFT = 3;

    private static final int SLOT_BYTES = 1 << SLOT_SHIFT;
    private static final long EMPTY = 0;

    final Page page;
    final UnsafeBuffer buffer;
    final int offsetMask;
    int depth;
    int used;

    IndexPage(Page page, int depth) {
        this.page = page;
        this.buffer = page.buffer();
        this.offsetMask = buffer.capacity() - SLOT_BYTES;
        this.depth = depth;
        buffer.setMemory(0, buffer.capacity(), (byte) 0);
    }

    static int tag(long slot) {
        return (int) (slot >>> Integer.SIZE);
    }

    static int reference(long slot) {
        return (int) slot;
    }

    /** Where probing for {@code tag} begins. */
    int home(int tag) {
        return tag << SLOT_SHIFT & offsetMask;
    }

    /** The slot position after {@code offset}. */
    int after(int offset) {
        return offset + SLOT_BYTES & offsetMask;
    }

    /** The slot at {@code offset}; 0 if it is empty. */
    long slot(int offset) {
        return buffer.getLong(offset);
    }

    void insert(int tag, int reference) {
        putSlot(slotOf(tag, reference));
    }

    void replace(int tag, int present, int reference) {
        buffer.putLong(find(tag, present), slotOf(tag, reference));
    }

    void remove(int tag, int reference) {
        removeAt(find(tag, reference));
    }

    /** Moves the slots whose tag has {@code bit} set to {@code upper}. */
    void split(IndexPage upper, int bit) {
        int offset = 0;
        while (offset <= offsetMask) {
            long slot = slot(offset);
            if (slot != EMPTY && (tag(slot) & bit) != 0) {
                upper.putSlot(slot);
                removeAt(offset); // may fill this slot from behind: look at it again
            } else {
                offset += SLOT_BYTES;
            }
        }
    }

    /** Copies all slots into {@code target}, which must have room. */
    void copyTo(IndexPage target) {
        for (int offset = 0; offset <= offsetMask; offset += SLOT_BYTES) {
            long slot = slot(offset);
            if (slot != EMPTY) {
                target.putSlot(slot);
            }
        }
    }

    void forEach(IntConsumer consumer) {
        for (int offset = 0; offset <= offsetMask; offset += SLOT_BYTES) {
            long slot = slot(offset);
            if (slot != EMPTY) {
                consumer.accept(reference(slot));
            }
        }
    }

    /** Empties a slot and moves those behind it back that would no longer be found. */
    private void removeAt(int removed) {
        int hole = removed;
        int offset = after(hole);
        for (long slot = slot(offset); slot != EMPTY; slot = slot(offset)) {
            int fromHome = offset - home(tag(slot)) & offsetMask;
            int fromHole = offset - hole & offsetMask;
            if (fromHome >= fromHole) {
                buffer.putLong(hole, slot);
                hole = offset;
            }
            offset = after(offset);
        }
        buffer.putLong(hole, EMPTY);
        used--;
    }

    private void putSlot(long slot) {
        int offset = home(tag(slot));
        while (slot(offset) != EMPTY) {
            offset = after(offset);
        }
        buffer.putLong(offset, slot);
        used++;
    }

    private int find(int tag, int reference) {
        long wanted = slotOf(tag, reference);
        int offset = home(tag);
        for (long slot = slot(offset); slot != wanted; slot = slot(offset)) {
            if (slot == EMPTY) {
                throw new IllegalStateException("tag=" + tag + " reference=" + reference + ": not in the index");
            }
            offset = after(offset);
        }
        return offset;
    }

    private static long slotOf(int tag, int reference) {
        return (long) tag << Integer.SIZE | Integer.toUnsignedLong(reference);
    }
}

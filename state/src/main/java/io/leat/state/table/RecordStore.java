package io.leat.state.table;

import io.leat.memory.page.Page;
import java.util.Arrays;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Allocates records in off-heap pages and names them by 32-bit references.
 *
 * <p>Owned by the subtask's thread, shared by all its tables. A page holds records of one size class; it goes back to
 * the {@link PageSource} when its last record is freed, whichever class needs it next. A record never moves, and never
 * spans pages.
 *
 * <p>A reference is a page number and an offset in units of eight bytes; it is never 0, which stands for "none". With
 * 32 bits that addresses 32 GiB a subtask.
 */
public final class RecordStore implements AutoCloseable {
    private static final int UNIT_SHIFT = 3;
    private static final int FIRST_PAGES = 16;

    private final PageSource source;
    private final int maxEntryBytes;
    private final SizeClasses classes;
    private final int unitBits;
    private final int unitMask;
    private final Slab[] withRoom;
    private UnsafeBuffer[] buffers = new UnsafeBuffer[FIRST_PAGES];
    private Slab[] slabs = new Slab[FIRST_PAGES];
    private int[] unusedNumbers = new int[FIRST_PAGES];
    private int unusedCount;
    private int nextNumber = 1; // so that no reference is 0

    /** An empty store over {@code source}, whose tables take entries of key and value up to {@code maxEntryBytes}. */
    public RecordStore(PageSource source, int maxEntryBytes) {
        this.source = source;
        this.maxEntryBytes = maxEntryBytes;
        this.classes = new SizeClasses(source.pageBytes());
        this.unitBits = Integer.numberOfTrailingZeros(source.pageBytes()) - UNIT_SHIFT;
        this.unitMask = (1 << unitBits) - 1;
        this.withRoom = new Slab[classes.count()];
    }

    /** The most bytes of a key and its value; a record of more than a page lies in several. */
    public int maxEntryBytes() {
        return maxEntryBytes;
    }

    /** The longest record: a page. */
    public int maxRecordBytes() {
        return source.pageBytes();
    }

    /**
     * Allocates a record with undefined content.
     *
     * @param bytes at most {@link #maxRecordBytes()}
     * @param use what it is for, for the message
     * @throws StateMemoryException if there is no room and no further page; nothing has changed then
     */
    public int allocate(int bytes, String use) {
        int sizeClass = classes.of(bytes);
        Slab slab = withRoom[sizeClass];
        if (slab == null) {
            slab = open(sizeClass, use);
        }
        int offset = slab.take();
        if (slab.isFull()) {
            unlink(slab);
        }
        return slab.number << unitBits | offset >>> UNIT_SHIFT;
    }

    /** Frees a record. Its reference may be given out again. */
    public void free(int reference) {
        Slab slab = slabs[reference >>> unitBits];
        boolean wasFull = slab.isFull();
        slab.put(offset(reference));
        if (slab.isEmpty()) {
            if (!wasFull) {
                unlink(slab);
            }
            retire(slab);
        } else if (wasFull) {
            link(slab);
        }
    }

    /** The page that holds a record. */
    public UnsafeBuffer buffer(int reference) {
        return buffers[reference >>> unitBits];
    }

    /** Where in its page a record begins. */
    public int offset(int reference) {
        return (reference & unitMask) << UNIT_SHIFT;
    }

    /** Bytes that a record may take without being allocated anew. */
    public int slotBytes(int reference) {
        return slabs[reference >>> unitBits].slotBytes;
    }

    /** Returns all pages; every reference is void. */
    @Override
    public void close() {
        for (int i = 0; i < nextNumber; i++) {
            if (slabs[i] != null && slabs[i].isOpen()) {
                retire(slabs[i]);
            }
        }
        Arrays.fill(withRoom, null);
    }

    private Slab open(int sizeClass, String use) {
        int number = unusedCount > 0 ? unusedNumbers[unusedCount - 1] : nextNumber;
        if (number >>> (Integer.SIZE - unitBits) != 0) {
            throw new StateMemoryException("use=" + use + " pages=" + number + " pageBytes=" + source.pageBytes()
                    + ": a subtask addresses 32 GiB of state; spread the keys over more subtasks");
        }
        ensureArrays(number);
        Page page = source.acquire(use);
        if (unusedCount > 0) {
            unusedCount--;
        } else {
            slabs[number] = new Slab(number);
            nextNumber++;
        }
        Slab slab = slabs[number];
        slab.open(page, sizeClass, classes.bytes(sizeClass));
        buffers[number] = slab.buffer;
        link(slab);
        return slab;
    }

    private void retire(Slab slab) {
        buffers[slab.number] = null;
        unusedNumbers[unusedCount++] = slab.number;
        source.release(slab.close());
    }

    private void ensureArrays(int number) {
        if (number == slabs.length) {
            slabs = Arrays.copyOf(slabs, number * 2);
            buffers = Arrays.copyOf(buffers, number * 2);
            unusedNumbers = Arrays.copyOf(unusedNumbers, number * 2);
        }
    }

    private void link(Slab slab) {
        Slab first = withRoom[slab.sizeClass];
        slab.next = first;
        slab.previous = null;
        if (first != null) {
            first.previous = slab;
        }
        withRoom[slab.sizeClass] = slab;
    }

    private void unlink(Slab slab) {
        if (slab.previous == null) {
            withRoom[slab.sizeClass] = slab.next;
        } else {
            slab.previous.next = slab.next;
        }
        if (slab.next != null) {
            slab.next.previous = slab.previous;
        }
        slab.next = null;
        slab.previous = null;
    }
}

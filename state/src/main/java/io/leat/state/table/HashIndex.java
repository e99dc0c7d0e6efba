package io.leat.state.table;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Finds record references by a 32-bit tag of their identity: extendible hashing over off-heap pages.
 *
 * <pre>
 *   tag   31            depth bits            0
 *         +--------------+--------------------+      directory entry --&gt; page of slots
 *         | which page   |   ...  first slot  |
 *         +--------------+--------------------+      slot: tag (high 32) | reference (low 32), 0 = empty
 * </pre>
 *
 * <p>The upper bits of the tag choose a page by a directory, the lower bits the slot where linear probing begins. A page
 * that is three quarters full is split in two by one more bit; two sibling pages that hold less than a quarter together
 * become one again. So growing and shrinking touch one page at a time. Removal shifts later slots back: there are no
 * tombstones, and lookups do not slow down with the table's age.
 *
 * <p>Owned by the subtask's thread. Invariants: every page has an empty slot; each page is named by
 * 2<sup>depth - its depth</sup> adjacent directory entries.
 */
final class HashIndex implements AutoCloseable {
    private final PageSource source;
    private final String use;
    private final int splitAt;
    private final int mergeBelow;
    private final int maxDepth;
    private IndexPage[] directory = new IndexPage[1];
    private int depth;
    private int size;

    HashIndex(PageSource source, String use) {
        this.source = source;
        this.use = use;
        int slots = source.pageBytes() >>> IndexPage.SLOT_SHIFT;
        this.splitAt = slots - slots / 4;
        this.mergeBelow = slots / 4;
        this.maxDepth = Integer.SIZE - Integer.numberOfTrailingZeros(slots);
    }

    int size() {
        return size;
    }

    /** The page whose slots hold {@code tag}, or null if nothing was ever inserted. */
    IndexPage page(int tag) {
        return directory[directoryIndex(tag)];
    }

    /**
     * Makes room for one reference under {@code tag}, so that the {@link #insert} that follows cannot fail.
     *
     * @throws StateMemoryException if that needs a page and there is none; nothing is lost then
     */
    void ensureRoom(int tag) {
        if (directory[0] == null) {
            directory[0] = new IndexPage(source.acquire(use), 0);
        }
        IndexPage page = page(tag);
        while (page.used >= splitAt) {
            split(page, tag);
            page = page(tag);
        }
    }

    /** Adds a reference; {@link #ensureRoom} came before. */
    void insert(int tag, int reference) {
        page(tag).insert(tag, reference);
        size++;
    }

    /** Puts another reference in the place of one that is present. */
    void replace(int tag, int present, int reference) {
        page(tag).replace(tag, present, reference);
    }

    /** Removes a reference that is present. */
    void remove(int tag, int reference) {
        IndexPage page = page(tag);
        page.remove(tag, reference);
        size--;
        if (page.used < mergeBelow && page.depth > 0) {
            mergeWithSibling(page, tag);
        }
    }

    /** Hands over all references, in an order that only depends on what was inserted and removed before. */
    void forEach(IntConsumer consumer) {
        for (int i = 0; i < directory.length; i += entriesOf(i)) {
            if (directory[i] != null) {
                directory[i].forEach(consumer);
            }
        }
    }

    /** Returns all pages. */
    @Override
    public void close() {
        int i = 0;
        while (i < directory.length) {
            IndexPage page = directory[i];
            i += entriesOf(i);
            if (page != null) {
                source.release(page.page);
            }
        }
        directory = new IndexPage[1];
        depth = 0;
        size = 0;
    }

    private int directoryIndex(int tag) {
        return (int) (Integer.toUnsignedLong(tag) >>> (Integer.SIZE - depth));
    }

    private int entriesOf(int index) {
        return directory[index] == null ? 1 : 1 << (depth - directory[index].depth);
    }

    private void split(IndexPage page, int tag) {
        if (page.depth == maxDepth) {
            throw new StateMemoryException("use=" + use + " entries=" + page.used + ": so many have the same hash that"
                    + " they do not fit into one page; raise leat.page-size (" + source.pageBytes()
                    + "), or look for a key with millions of equal namespaces or timers");
        }
        IndexPage upper = new IndexPage(source.acquire(use), page.depth + 1);
        if (page.depth == depth) {
            doubleDirectory();
        }
        int span = 1 << (depth - page.depth);
        int first = directoryIndex(tag) & -span;
        page.depth++;
        Arrays.fill(directory, first + span / 2, first + span, upper);
        page.split(upper, 1 << (Integer.SIZE - page.depth));
    }

    private void doubleDirectory() {
        IndexPage[] doubled = new IndexPage[directory.length * 2];
        for (int i = 0; i < doubled.length; i++) {
            doubled[i] = directory[i >>> 1];
        }
        directory = doubled;
        depth++;
    }

    private void mergeWithSibling(IndexPage page, int tag) {
        int span = 1 << (depth - page.depth);
        int first = directoryIndex(tag) & -span;
        int siblingFirst = first ^ span;
        IndexPage sibling = directory[siblingFirst];
        if (sibling.depth != page.depth || sibling.used + page.used >= mergeBelow) {
            return;
        }
        page.copyTo(sibling);
        sibling.depth--;
        Arrays.fill(directory, first, first + span, sibling);
        source.release(page.page);
    }
}

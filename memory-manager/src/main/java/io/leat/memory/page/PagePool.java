package io.leat.memory.page;

import io.leat.memory.budget.BudgetKind;
import io.leat.memory.budget.MemoryBudgets;
import io.leat.memory.budget.Reservation;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.agrona.BitUtil;
import org.agrona.BufferUtil;

/**
 * A fixed number of off-heap pages of one size, reserved from one budget when the pool is made.
 *
 * <p>Any thread may acquire and release; neither takes a lock, except that the first use of a part of the pool obtains
 * the slab behind it (so an unused pool costs address space and a reservation, not memory). The pool owns the slabs
 * and frees them when it is closed, by whoever made it, after the users of its pages have ended.
 *
 * <p>Invariants: every page is either leased or on the free stack or not carved yet; a page is never carved twice; the
 * bytes of the leased pages are what the reservation counts as occupied.
 */
public final class PagePool implements AutoCloseable {
    /** The smallest page. */
    public static final int MIN_PAGE_BYTES = 4 << 10;

    /** The largest page. */
    public static final int MAX_PAGE_BYTES = 1 << 20;

    private static final int MIN_SLAB_BYTES = 1 << 20;
    private static final int MAX_SLAB_BYTES = 64 << 20;
    private static final int SLABS_WANTED = 64;

    private final String name;
    private final int pageBytes;
    private final int pageCount;
    private final Reservation reservation;
    private final FreeStack free;
    private final AtomicReferenceArray<Page> pages;
    private final List<ByteBuffer> slabs = new ArrayList<>();
    private final AtomicInteger inUse = new AtomicInteger();
    private final AtomicInteger peakInUse = new AtomicInteger();
    private volatile int carved;
    private volatile boolean closed;

    /**
     * Creates a pool and reserves its bytes.
     *
     * @param budgets where the bytes are reserved
     * @param kind the budget they belong to
     * @param name the name of the pool in messages
     * @param pageBytes the size of a page: a power of two from 4 KiB to 1 MiB
     * @param pageCount how many pages
     */
    public PagePool(MemoryBudgets budgets, BudgetKind kind, String name, int pageBytes, int pageCount) {
        checkShape(name, pageBytes, pageCount);
        this.name = name;
        this.pageBytes = pageBytes;
        this.pageCount = pageCount;
        DirectMemory.checkWithinLimit((long) pageBytes * pageCount, name);
        this.reservation = budgets.reserveIdle(kind, name, (long) pageBytes * pageCount);
        this.free = new FreeStack(pageCount);
        this.pages = new AtomicReferenceArray<>(pageCount);
    }

    /**
     * Leases a page.
     *
     * @param owner who will hold it, for messages
     * @return the page, with one lease, or null when all pages are leased
     */
    public Page tryAcquire(String owner) {
        checkOpen();
        // Read before the pop: a slab carved between the two must not look like an exhausted pool.
        boolean allCarved = carved == pageCount;
        int number = free.pop();
        if (number == FreeStack.EMPTY && !allCarved) {
            number = popOrCarve();
        }
        if (number == FreeStack.EMPTY) {
            return null;
        }
        Page page = pages.getAcquire(number);
        reservation.occupy(pageBytes);
        raisePeak(inUse.incrementAndGet());
        page.lease(owner);
        return page;
    }

    /**
     * The page that a handle names.
     *
     * @param handle what {@link Page#handle} returned
     * @return the page
     * @throws IllegalStateException when that lease has ended
     */
    public Page page(long handle) {
        int number = (int) handle;
        Page page = number < 0 || number >= pageCount ? null : pages.getAcquire(number);
        if (page == null || page.handle() != handle || !page.isLeased()) {
            throw new IllegalStateException("stale page handle: pool=" + name + " page=" + number + " generation="
                    + (handle >>> 32) + " last_owner=" + (page == null ? "none" : page.owner()));
        }
        return page;
    }

    /**
     * The name of the pool.
     *
     * @return the name used in messages
     */
    public String name() {
        return name;
    }

    /**
     * The size of a page.
     *
     * @return the bytes of each page
     */
    public int pageBytes() {
        return pageBytes;
    }

    /**
     * The size of the pool.
     *
     * @return how many pages there are, leased or not
     */
    public int capacity() {
        return pageCount;
    }

    /**
     * What is left.
     *
     * @return how many pages can still be leased
     */
    public int available() {
        return pageCount - inUse.get();
    }

    /**
     * What is leased.
     *
     * @return how many pages are leased now
     */
    public int inUse() {
        return inUse.get();
    }

    /**
     * The most that was ever leased at once.
     *
     * @return the peak of {@link #inUse}
     */
    public int peakInUse() {
        return peakInUse.get();
    }

    /**
     * Frees the slabs and gives the reservation back. The users of the pages have ended before.
     *
     * @throws PageLeakException when pages are still leased; their memory is freed all the same
     */
    @Override
    public synchronized void close() {
        if (closed) {
            throw new IllegalStateException("pool closed twice: pool=" + name);
        }
        closed = true;
        Map<String, Integer> leaks = unmapPages();
        slabs.forEach(BufferUtil::free);
        slabs.clear();
        reservation.close();
        if (!leaks.isEmpty()) {
            throw new PageLeakException("pages still leased when their pool was closed: pool=" + name
                    + " pages_by_owner=" + leaks + "; their owners must release them first");
        }
    }

    void takeBack(Page page) {
        if (closed) {
            throw new IllegalStateException("page released after its pool was closed: pool=" + name + " page="
                    + page.number() + " owner=" + page.owner());
        }
        inUse.decrementAndGet();
        reservation.vacate(pageBytes);
        free.push(page.number());
    }

    private synchronized int popOrCarve() {
        checkOpen();
        int number = free.pop();
        if (number != FreeStack.EMPTY || carved == pageCount) {
            return number;
        }
        return carveSlab();
    }

    /** Obtains the next slab, frees its pages but the first, and returns that one. */
    private int carveSlab() {
        int first = carved;
        int count = Math.min(slabBytes() / pageBytes, pageCount - first);
        ByteBuffer slab = DirectMemory.allocate(count * pageBytes, name);
        slabs.add(slab);
        for (int i = 0; i < count; i++) {
            pages.setRelease(first + i, new Page(this, first + i, slab.slice(i * pageBytes, pageBytes)));
        }
        for (int i = count - 1; i > 0; i--) {
            free.push(first + i);
        }
        carved = first + count;
        return first;
    }

    private int slabBytes() {
        long share = (long) pageBytes * pageCount / SLABS_WANTED;
        long bounded = Math.max(MIN_SLAB_BYTES, Math.min(MAX_SLAB_BYTES, share));
        return (int) bounded / pageBytes * pageBytes;
    }

    private Map<String, Integer> unmapPages() {
        Map<String, Integer> leaks = new TreeMap<>();
        for (int i = 0; i < carved; i++) {
            Page page = pages.getAcquire(i);
            if (page.isLeased()) {
                leaks.merge(page.owner(), 1, Integer::sum);
            }
            page.unmap();
        }
        return leaks;
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("page wanted after its pool was closed: pool=" + name);
        }
    }

    private void raisePeak(int candidate) {
        int highest = peakInUse.get();
        while (candidate > highest && !peakInUse.compareAndSet(highest, candidate)) {
            highest = peakInUse.get();
        }
    }

    private static void checkShape(String name, int pageBytes, int pageCount) {
        if (!BitUtil.isPowerOfTwo(pageBytes) || pageBytes < MIN_PAGE_BYTES || pageBytes > MAX_PAGE_BYTES) {
            throw new IllegalArgumentException("pages must be a power of two from " + MIN_PAGE_BYTES + " to "
                    + MAX_PAGE_BYTES + " bytes: pool=" + name + " page_bytes=" + pageBytes);
        }
        if (pageCount < 1) {
            throw new IllegalArgumentException("a pool needs a page: pool=" + name + " page_count=" + pageCount);
        }
    }
}

package io.leat.memory.page;

import io.leat.memory.budget.Budget;
import io.leat.memory.budget.BudgetKind;
import io.leat.memory.budget.MemoryBudgets;
import io.leat.memory.budget.MemoryChecks;
import io.leat.memory.budget.Reservation;
import io.leat.memory.event.MemoryEvents;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.agrona.BitUtil;
import org.agrona.BufferUtil;

/**
 * A fixed number of off-heap pages of one size, reserved from one budget when the pool is made.
 *
 * <p>Any thread may acquire and release; neither takes a lock nor allocates, except that the first use of a part of the
 * pool obtains the slab behind it (so an unused pool costs address space and a reservation, not memory). The pool owns
 * the slabs and frees them when it is closed, by whoever made it, after the users of its pages have ended.
 *
 * <p>Whoever keeps pages as numbers keeps their {@linkplain Page#handle handles} and comes back by {@link #page},
 * {@link #tryRetain} or {@link #release}: a handle whose lease has ended is refused there.
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
    private final MemoryChecks checks;
    private final Reservation reservation;
    private final FreeStack free;
    private final AtomicReferenceArray<Page> pages;
    private final PageOwners owners = new PageOwners();
    private final List<ByteBuffer> slabs = new ArrayList<>();
    private volatile int carved;
    private volatile boolean exhausted;
    private volatile boolean closed;

    /**
     * Creates a pool on a whole budget and reserves its bytes, with the checks of the budgets.
     *
     * @param budgets where the bytes are reserved
     * @param kind the budget they belong to
     * @param name the name of the pool in messages
     * @param pageBytes the size of a page: a power of two from 4 KiB to 1 MiB
     * @param pageCount how many pages
     */
    public PagePool(MemoryBudgets budgets, BudgetKind kind, String name, int pageBytes, int pageCount) {
        this(budgets.budget(kind), budgets.checks(), name, pageBytes, pageCount);
    }

    /**
     * Creates a pool and reserves its bytes.
     *
     * @param budget where the bytes are reserved
     * @param checks how closely the use of pages is watched
     * @param name the name of the pool in messages
     * @param pageBytes the size of a page: a power of two from 4 KiB to 1 MiB
     * @param pageCount how many pages
     */
    public PagePool(Budget budget, MemoryChecks checks, String name, int pageBytes, int pageCount) {
        checkShape(name, pageBytes, pageCount);
        this.name = name;
        this.pageBytes = pageBytes;
        this.pageCount = pageCount;
        this.checks = checks;
        DirectMemory.checkWithinLimit((long) pageBytes * pageCount, name);
        this.reservation = budget.reserveIdle(name, (long) pageBytes * pageCount);
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
        PageOwner leaser = owners.named(owner);
        // Read before the pop: a slab carved between the two must not look like an exhausted pool.
        boolean allCarved = carved == pageCount;
        int number = free.pop();
        if (number == FreeStack.EMPTY && !allCarved) {
            number = popOrCarve();
        }
        if (number == FreeStack.EMPTY) {
            refuse(leaser);
            return null;
        }
        Page page = isStrict() ? replaced(number) : pages.getAcquire(number);
        reservation.occupy(pageBytes);
        leaser.leased();
        page.lease(leaser, isStrict() ? LeaseTrace.ofLease(owner) : null);
        return page;
    }

    /**
     * The page that a handle names, for the holder of that lease.
     *
     * @param handle what {@link Page#handle} returned
     * @return the page
     * @throws IllegalStateException when that lease has ended
     */
    public Page page(long handle) {
        Page page = at(handle);
        if (page == null || !page.isLeaseOf(handle)) {
            throw stale(handle, page);
        }
        return page;
    }

    /**
     * Adds a lease to the one that a handle names, for those who may come late: either the page stays with its bytes
     * until one more release, or nothing has changed.
     *
     * @param handle what {@link Page#handle} returned
     * @return the page, or null when that lease has ended
     */
    public Page tryRetain(long handle) {
        Page page = at(handle);
        return page != null && page.tryRetain(handle) ? page : null;
    }

    /**
     * Ends the lease that a handle names; the last one gives the page back.
     *
     * @param handle what {@link Page#handle} returned
     * @throws IllegalStateException when that lease has ended; the page of whoever has it now is untouched
     */
    public void release(long handle) {
        Page page = at(handle);
        if (page == null || !page.tryRelease(handle)) {
            throw stale(handle, page);
        }
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
        return pageCount - inUse();
    }

    /**
     * What is leased.
     *
     * @return how many pages are leased now
     */
    public int inUse() {
        return (int) (reservation.occupiedBytes() / pageBytes);
    }

    /**
     * The most that was ever leased at once.
     *
     * @return the peak of {@link #inUse}
     */
    public int peakInUse() {
        return (int) (reservation.peakOccupiedBytes() / pageBytes);
    }

    /**
     * The books.
     *
     * @return a copy of the figures, with those of all owners
     */
    public PoolUsage usage() {
        return new PoolUsage(
                name,
                reservation.budget().name(),
                pageBytes,
                pageCount,
                inUse(),
                peakInUse(),
                owners.refusals(),
                owners.all().stream().map(PageOwner::usage).toList());
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
        LeakReport leaks = new LeakReport(name);
        for (int i = 0; i < carved; i++) {
            Page page = pages.getAcquire(i);
            if (page.isLeased()) {
                leaks.add(page);
            }
            page.unmap();
        }
        slabs.forEach(BufferUtil::free);
        slabs.clear();
        reservation.close();
        leaks.throwIfAny(stackHint());
    }

    void takeBack(Page page) {
        if (closed) {
            throw new IllegalStateException("page released after its pool was closed: pool=" + name + " page="
                    + page.number() + " owner=" + page.owner());
        }
        if (isStrict()) {
            page.traceRelease();
            page.unmap();
            FreedBytes.mark(page.memory());
        }
        page.pageOwner().gaveBack();
        reservation.vacate(pageBytes);
        free.push(page.number());
        if (exhausted) {
            exhausted = false;
        }
    }

    /** What to do to see more, for messages. */
    String stackHint() {
        return isStrict() ? "" : "; leat.memory.checks=strict shows the stacks";
    }

    /** Under strict checks: a new object for a free page, whose bytes nobody must have touched. */
    private Page replaced(int number) {
        Page freed = pages.getAcquire(number);
        int changed = FreedBytes.firstChange(freed.memory());
        if (changed >= 0) {
            FreedBytes.mark(freed.memory());
            free.push(number);
            throw new IllegalStateException(
                    "page written after it was given back: pool=" + name + " page=" + number + " offset=" + changed
                            + " last_owner=" + freed.owner(),
                    freed.trace());
        }
        Page successor = freed.successor();
        pages.setRelease(number, successor);
        return successor;
    }

    private void refuse(PageOwner owner) {
        owner.refused();
        if (!exhausted) {
            exhausted = true;
            MemoryEvents.poolExhausted(name, owner.name(), pageCount);
        }
    }

    private Page at(long handle) {
        int number = (int) handle;
        return number < 0 || number >= pageCount ? null : pages.getAcquire(number);
    }

    private IllegalStateException stale(long handle, Page page) {
        return new IllegalStateException(
                "stale page handle: pool=" + name + " page=" + (int) handle + " generation=" + (handle >>> 32)
                        + " last_owner=" + (page == null ? "none" : page.owner()) + stackHint(),
                page == null ? null : page.trace());
    }

    private boolean isStrict() {
        return checks == MemoryChecks.STRICT;
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
            Page page = new Page(this, first + i, slab.slice(i * pageBytes, pageBytes));
            if (isStrict()) {
                FreedBytes.mark(page.memory());
            }
            pages.setRelease(first + i, page);
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

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("page wanted after its pool was closed: pool=" + name);
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

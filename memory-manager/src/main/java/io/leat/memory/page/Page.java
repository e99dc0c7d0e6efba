package io.leat.memory.page;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * One off-heap page of a pool, leased to an owner.
 *
 * <p>A page is made once and leased many times. Its bytes belong to one thread at a time; who passes it to another
 * thread publishes it. Leases are counted: {@link #retain} adds one, {@link #release} ends one, the last release gives
 * the page back to its pool from whatever thread it happens on. The contents of a fresh lease are undefined.
 *
 * <p>Each lease has a new generation. A {@link #handle} carries it, so that a handle kept too long fails and never
 * reaches the bytes of the next owner. The page object itself is the same for each lease; who wants a kept object to fail
 * as well asks for {@linkplain io.leat.memory.budget.MemoryChecks#STRICT strict checks}, under which each lease has an
 * object of its own.
 */
public final class Page {
    private static final long LEASES_MASK = 0xFFFF_FFFFL;
    private static final long GENERATION = 1L << 32;
    private static final VarHandle STATE;

    static {
        try {
            STATE = MethodHandles.lookup().findVarHandle(Page.class, "state", long.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private final PagePool pool;
    private final int number;
    private final ByteBuffer bytes;
    private final UnsafeBuffer buffer;
    private PageOwner owner = PageOwner.NOBODY;
    private int tag;

    /** The stacks of this lease under strict checks, else null. */
    private LeaseTrace trace;

    /** Generation in the high half, number of leases in the low half. */
    private volatile long state;

    Page(PagePool pool, int number, ByteBuffer bytes) {
        this(pool, number, bytes, 0);
    }

    /** With the state of the page object that was there before. */
    Page(PagePool pool, int number, ByteBuffer bytes, long state) {
        this.pool = pool;
        this.number = number;
        this.bytes = bytes;
        this.buffer = new UnsafeBuffer(bytes);
        this.state = state;
    }

    /**
     * The bytes of the page.
     *
     * @return the buffer over the whole page
     */
    public UnsafeBuffer buffer() {
        checkLeased("read");
        return buffer;
    }

    /**
     * The bytes of the page for I/O. There is one such buffer a page: its position and limit are the user's to set.
     *
     * @return the direct buffer over the whole page
     */
    public ByteBuffer byteBuffer() {
        checkLeased("read");
        return bytes;
    }

    /**
     * The size of the page.
     *
     * @return its bytes
     */
    public int capacity() {
        return pool.pageBytes();
    }

    /**
     * Who leases the page now, or leased it last.
     *
     * @return the owner named when the page was acquired
     */
    public String owner() {
        return owner.name();
    }

    /**
     * The number and generation of this lease in one word, for those who keep pages as numbers.
     *
     * @return {@code generation << 32 | number}
     */
    public long handle() {
        return (state & ~LEASES_MASK) | number;
    }

    /**
     * A note that the leaseholder may keep with the page; 0 in a fresh lease.
     *
     * @return the note
     */
    public int tag() {
        return tag;
    }

    /**
     * Sets the note that is kept with the page.
     *
     * @param newTag the note
     */
    public void tag(int newTag) {
        tag = newTag;
    }

    /** Adds a lease: the page stays with its bytes until one more release. */
    public void retain() {
        long seen;
        do {
            seen = state;
            if ((seen & LEASES_MASK) == 0) {
                throw misuse("retained");
            }
        } while (!STATE.compareAndSet(this, seen, seen + 1));
    }

    /** Ends a lease; the last one gives the page back to its pool. */
    public void release() {
        long seen;
        do {
            seen = state;
            if ((seen & LEASES_MASK) == 0) {
                throw misuse("released");
            }
        } while (!STATE.compareAndSet(this, seen, seen - 1));
        if ((seen & LEASES_MASK) == 1) {
            pool.takeBack(this);
        }
    }

    /** Adds a lease if the one that a handle names has not ended. */
    boolean tryRetain(long handle) {
        long seen;
        do {
            seen = state;
            if (!isLease(seen, handle)) {
                return false;
            }
        } while (!STATE.compareAndSet(this, seen, seen + 1));
        return true;
    }

    /** Ends a lease if the one that a handle names has not ended. */
    boolean tryRelease(long handle) {
        long seen;
        do {
            seen = state;
            if (!isLease(seen, handle)) {
                return false;
            }
        } while (!STATE.compareAndSet(this, seen, seen - 1));
        if ((seen & LEASES_MASK) == 1) {
            pool.takeBack(this);
        }
        return true;
    }

    boolean isLeaseOf(long handle) {
        return isLease(state, handle);
    }

    void lease(PageOwner newOwner, LeaseTrace newTrace) {
        owner = newOwner;
        trace = newTrace;
        tag = 0;
        state = nextGeneration(state) | 1;
    }

    boolean isLeased() {
        return (state & LEASES_MASK) != 0;
    }

    int number() {
        return number;
    }

    PageOwner pageOwner() {
        return owner;
    }

    LeaseTrace trace() {
        return trace;
    }

    /** Under strict checks: the page object of the next lease, in place of this one, which no lease will revive. */
    Page successor() {
        Page next = new Page(pool, number, bytes.duplicate().clear(), state);
        next.owner = owner;
        next.trace = trace;
        return next;
    }

    /** Under strict checks: keeps the stack of the call that gave the page back. */
    void traceRelease() {
        trace = LeaseTrace.ofRelease(trace);
    }

    /** The memory itself, leased or not. */
    ByteBuffer memory() {
        return bytes;
    }

    /** Leaves nothing to read behind when the memory goes: a late reader meets a bounds check, not other bytes. */
    void unmap() {
        buffer.wrap(new byte[0]);
    }

    private void checkLeased(String what) {
        if (!isLeased()) {
            throw misuse(what);
        }
    }

    private IllegalStateException misuse(String what) {
        return new IllegalStateException(
                "page " + what + " after it was given back: pool=" + pool.name() + " page=" + number + " generation="
                        + (state >>> 32) + " last_owner=" + owner.name() + pool.stackHint(),
                trace);
    }

    private static boolean isLease(long state, long handle) {
        return (state & LEASES_MASK) != 0 && (state >>> 32) == (handle >>> 32);
    }

    private static long nextGeneration(long state) {
        return (state & ~LEASES_MASK) + GENERATION;
    }
}

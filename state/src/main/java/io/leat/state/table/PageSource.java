package io.leat.state.table;

import io.leat.memory.page.Page;
import io.leat.memory.page.PagePool;
import java.util.Objects;

/**
 * Where the tables of one subtask get their pages.
 *
 * <p>Owned by the subtask's thread. It keeps a few returned pages back, because a table whose size swings round a page
 * boundary would otherwise acquire and release a page for each record; {@link #close()} returns those. Pages that were
 * handed out are returned by whoever took them.
 */
public final class PageSource implements AutoCloseable {
    private static final int MAX_SPARES = 4;

    private final PagePool pool;
    private final String owner;
    private final Page[] spares = new Page[MAX_SPARES];
    private int spareCount;
    private boolean closed;

    /** Takes pages from {@code pool} in the name of {@code owner}. */
    public PageSource(PagePool pool, String owner) {
        this.pool = Objects.requireNonNull(pool, "pool");
        this.owner = Objects.requireNonNull(owner, "owner");
    }

    /** Bytes of every page, a power of two. */
    public int pageBytes() {
        return pool.pageBytes();
    }

    /**
     * A page with undefined content.
     *
     * @param use what it is for, for the message
     * @throws StateMemoryException if the pool has none left
     */
    public Page acquire(String use) {
        if (spareCount > 0) {
            Page page = spares[--spareCount];
            spares[spareCount] = null;
            return page;
        }
        if (closed) {
            throw new IllegalStateException("use=" + use + " owner=" + owner + ": keyed state was used after close()");
        }
        Page page = pool.tryAcquire(owner);
        if (page == null) {
            throw new StateMemoryException("no managed memory left: use=" + use + " owner=" + owner + " pageBytes="
                    + pool.pageBytes() + "; raise taskmanager.memory.managed.size, or spread the keys over more"
                    + " subtasks");
        }
        return page;
    }

    /** Takes a page back. */
    public void release(Page page) {
        if (spareCount < MAX_SPARES && !closed) {
            spares[spareCount++] = page;
        } else {
            page.release();
        }
    }

    /** Returns the pages kept back, and refuses to hand out more. */
    @Override
    public void close() {
        closed = true;
        while (spareCount > 0) {
            spares[--spareCount].release();
            spares[spareCount] = null;
        }
    }
}

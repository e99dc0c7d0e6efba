package io.leat.jmh.stress;

import io.leat.memory.page.Page;
import io.leat.memory.page.PagePool;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZII_Result;

/** One retains by handle while the holder releases and another leases anew: either the page stays, or it was too late. */
@JCStressTest
@Outcome(id = "true, 1, 42", expect = Expect.ACCEPTABLE, desc = "retained in time, with its bytes")
@Outcome(id = "false, 1, 0", expect = Expect.ACCEPTABLE, desc = "too late; the page is free or the other's")
@Outcome(expect = Expect.FORBIDDEN, desc = "a lease of another retained, or bytes of another read")
@State
public class PageRetainOrGone {
    private static final int MARK = 42;

    private final PagePool pool = Stressed.pool(1);
    private final Page page = pool.tryAcquire("first");
    private final long handle = page.handle();
    private Page other;

    /** Marks the page of the first lease. */
    public PageRetainOrGone() {
        page.buffer().putInt(0, MARK);
    }

    /** Comes late, perhaps. */
    @Actor
    public void retain(ZII_Result result) {
        Page kept = pool.tryRetain(handle);
        result.r1 = kept != null;
        result.r3 = kept == null ? 0 : kept.buffer().getInt(0);
    }

    /** Gives back, and takes what is there. */
    @Actor
    public void releaseAndTake() {
        pool.release(handle);
        other = pool.tryAcquire("other");
        if (other != null) {
            other.buffer().putInt(0, 1);
        }
    }

    /** One lease is left, whoever has it. */
    @Arbiter
    public void count(ZII_Result result) {
        result.r2 = pool.inUse();
        if (result.r1) {
            pool.release(handle);
        }
        if (other != null) {
            other.release();
        }
        pool.close();
    }
}

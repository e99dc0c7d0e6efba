package io.leat.jmh.stress;

import io.leat.memory.page.Page;
import io.leat.memory.page.PagePool;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZI_Result;

/** Two release one lease by its handle: one of them is told that it is wrong, and the page goes back once. */
@JCStressTest
@Outcome(
        id = {"true, false, 1", "false, true, 1"},
        expect = Expect.ACCEPTABLE,
        desc = "one was refused")
@Outcome(expect = Expect.FORBIDDEN, desc = "back twice, or never")
@State
public class PageReleasedOnce {
    private final PagePool pool = Stressed.pool(1);
    private final long handle = pool.tryAcquire("stressed").handle();

    /** Releases. */
    @Actor
    public void releaseOne(ZZI_Result result) {
        result.r1 = isReleased();
    }

    /** Releases the same. */
    @Actor
    public void releaseOther(ZZI_Result result) {
        result.r2 = isReleased();
    }

    /** The pool has its page, once. */
    @Arbiter
    public void count(ZZI_Result result) {
        Page one = pool.tryAcquire("after");
        Page another = pool.tryAcquire("after");
        result.r3 = (one == null ? 0 : 1) + (another == null ? 0 : 1);
        if (one != null) {
            one.release();
        }
        pool.close();
    }

    private boolean isReleased() {
        try {
            pool.release(handle);
            return true;
        } catch (IllegalStateException stale) {
            return false;
        }
    }
}

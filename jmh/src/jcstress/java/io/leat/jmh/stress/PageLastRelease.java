package io.leat.jmh.stress;

import io.leat.memory.page.Page;
import io.leat.memory.page.PagePool;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A page with two leases goes back once, by whichever release is the last. */
@JCStressTest
@Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "back once")
@Outcome(expect = Expect.FORBIDDEN, desc = "back twice, or never")
@State
public class PageLastRelease {
    private final PagePool pool = Stressed.pool(1);
    private final Page page = pool.tryAcquire("stressed");

    /** Leases the page twice. */
    public PageLastRelease() {
        page.retain();
    }

    /** Ends one lease. */
    @Actor
    public void releaseOne() {
        page.release();
    }

    /** Ends the other. */
    @Actor
    public void releaseOther() {
        page.release();
    }

    /** The pool has its page. */
    @Arbiter
    public void count(II_Result result) {
        result.r1 = pool.available();
        result.r2 = pool.inUse();
        pool.close();
    }
}

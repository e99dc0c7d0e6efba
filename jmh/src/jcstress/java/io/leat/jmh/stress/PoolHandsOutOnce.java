package io.leat.jmh.stress;

import io.leat.memory.page.Page;
import io.leat.memory.page.PagePool;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZZ_Result;

/** A pool never leases one page to two owners, and knows when it is empty. */
@JCStressTest
@Outcome(id = "true, true, true", expect = Expect.ACCEPTABLE, desc = "two pages, and then none")
@Outcome(expect = Expect.FORBIDDEN, desc = "a page leased twice, or lost")
@State
public class PoolHandsOutOnce {
    private final PagePool pool = Stressed.pool(2);
    private Page one;
    private Page other;

    /** Takes a page, gives it back, takes one again. */
    @Actor
    public void takeOne(ZZZ_Result result) {
        pool.tryAcquire("one").release();
        one = pool.tryAcquire("one");
        result.r1 = one != null;
    }

    /** Does the same. */
    @Actor
    public void takeOther(ZZZ_Result result) {
        pool.tryAcquire("other").release();
        other = pool.tryAcquire("other");
        result.r2 = other != null;
    }

    /** Both hold different pages and there is no third. */
    @Arbiter
    public void compare(ZZZ_Result result) {
        result.r3 = one != other && pool.available() == 0 && pool.tryAcquire("third") == null;
        one.release();
        other.release();
        pool.close();
    }
}

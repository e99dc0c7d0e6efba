package io.leat.jmh.latency;

import java.util.List;
import org.HdrHistogram.Histogram;
import org.agrona.concurrent.NanoClock;

/**
 * Sends a keyed record over one exchange. Found by {@link java.util.ServiceLoader}, in the JVM that measures and in the one
 * that starts it; the latter asks only for words and flags.
 */
public interface HopContender {
    /** The word of ours in place of a baseline's. */
    String OURS = "leat";

    /** {@link #OURS}, or the word of a baseline. */
    String word();

    /** JVM flags it needs besides those of the house. */
    List<String> jvmFlags();

    /**
     * Runs a whole job, from its start to its end; an idle one has none.
     *
     * @return how late the records arrived, ns
     */
    Histogram run(HopLoad load, NanoClock clock) throws Exception;
}

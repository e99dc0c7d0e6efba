package io.leat.runtime.engine;

import java.util.Optional;

/**
 * Says of the checkpoints that fail the first, the 10th, the 100th and so on, as each says little new: a full disk fails
 * them all. One owner.
 */
final class FailedCheckpoints {
    private static final int TIMES_MORE = 10;

    private long failed;
    private long nextSaid = 1;

    /** One more has failed; what to say of it, if anything. */
    Optional<String> onFailed(String why) {
        failed++;
        if (failed < nextSaid) {
            return Optional.empty();
        }
        nextSaid *= TIMES_MORE;
        String count = failed == 1 ? "" : "; that makes failed=" + failed;
        return Optional.of(why + count + "; the job goes on, the next to be told of is the " + nextSaid + "th");
    }
}

package io.leat.api.configuration;

/** What a worker thread does while none of its subtasks has work: the less it rests, the sooner it sees a record. */
public enum IdlePolicy {
    /** Looks again at once. Costs a core for each worker; the lowest latency. */
    BUSY_SPIN,
    /** Lets other threads run first. Costs a core too where nobody else wants it. */
    YIELD,
    /** Spins, then yields, then parks for longer and longer, up to a fraction of a millisecond; a record wakes it. */
    BACKOFF,
    /** Parks at once, for longer and longer up to a millisecond; a record wakes it. An idle job costs next to nothing. */
    PARK
}

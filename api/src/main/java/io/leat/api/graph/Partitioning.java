package io.leat.api.graph;

/** How the records of an edge are divided over the subtasks behind it. */
public enum Partitioning {
    /** To the subtask of the same index; needs equal parallelism. */
    FORWARD,
    /** In turn to all subtasks. */
    REBALANCE,
    /** In turn to a local share of the subtasks. */
    RESCALE,
    /** To a random subtask. */
    SHUFFLE,
    /** To every subtask. */
    BROADCAST,
    /** All to the first subtask. */
    GLOBAL,
    /** By the key group of the record's key. */
    KEY_GROUP
}

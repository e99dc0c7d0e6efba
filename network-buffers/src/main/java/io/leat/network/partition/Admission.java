package io.leat.network.partition;

/** When a record may be taken whose outputs go into a partition. */
public enum Admission {
    /** When every channel has room: the record decides which one it goes to. */
    EVERY_CHANNEL,
    /** When any channel has room: the partition chooses, and passes over those that have none. */
    ANY_CHANNEL
}

package io.leat.jmh.exchange;

/**
 * Space in front of the fields of a subclass. What one thread writes for every record must not share a cache line with
 * what another reads for every record: the collector lays objects side by side in the order they were made.
 */
@SuppressWarnings("unused")
public abstract class Padded {
    transient long gap0;
    transient long gap1;
    transient long gap2;
    transient long gap3;
    transient long gap4;
    transient long gap5;
    transient long gap6;
    transient long gap7;
    transient long gap8;
    transient long gap9;
    transient long gap10;
    transient long gap11;
}

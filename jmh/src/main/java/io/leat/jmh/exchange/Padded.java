package io.leat.jmh.exchange;

/**
 * Space in front of the fields of a subclass. What one thread writes for every record must not share a cache line with
 * what another reads for every record: the collector lays objects side by side in the order they were made.
 */
@SuppressWarnings("unused")
public abstract class Padded {
    long gap0;
    long gap1;
    long gap2;
    long gap3;
    long gap4;
    long gap5;
    long gap6;
    long gap7;
    long gap8;
    long gap9;
    long gap10;
    long gap11;
    long gap12;
    long gap13;
    long gap14;
    long gap15;
}

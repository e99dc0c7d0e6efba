package io.leat.network.channel;

/**
 * Space in front of the fields of a subclass, so that they share no cache line with an object of another thread that
 * the collector happens to place before them. Two ends of one channel are made together and would otherwise.
 */
@SuppressWarnings("unused")
abstract class CacheLinePadding {
    int gap;
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
}

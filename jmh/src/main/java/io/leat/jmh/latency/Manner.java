package io.leat.jmh.latency;

import java.util.Locale;

/** How a contender is to run a load, as far as it can be told. */
public enum Manner {
    /** The lowest latency: as few threads as can do it, and these never rest. */
    HOP,
    /** Source and sink never rest, on a thread each. */
    THREADS,
    /** Threads rest where there is nothing to do. */
    PARK;

    /** The part of a row's name. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.leat.report.result;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a measure may be compared with. */
public enum Baseline {
    /** The same bytes, written by hand. */
    HAND,
    /** The same work as a plain loop. */
    LOOP,
    /** A bare paged byte ring. */
    RING,
    /** The nearest class of Agrona. */
    AGRONA,
    /** The same bytes with nothing round them: memory copy, raw loopback. */
    RAW,
    /** Apache Flink, at its fastest documented settings. */
    FLINK,
    /** Hazelcast Jet, at its fastest documented settings. */
    JET,
    /** Objects on the Java heap. */
    HEAP,
    /** RocksDB. */
    ROCKSDB,
    /** The harness alone, doing nothing. */
    CONTROL,
    /** Nothing but ourselves: the ratio is 1, or ours under another setting. */
    SELF;

    /** Whether it is another engine. */
    public boolean isPeer() {
        return this == FLINK || this == JET;
    }

    /** The word in a result file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The baseline of a word, if there is one. */
    public static Optional<Baseline> of(String word) {
        return Arrays.stream(values())
                .filter(baseline -> baseline.word().equals(word))
                .findFirst();
    }

    /** All words, for a message. */
    public static String words() {
        return Arrays.stream(values()).map(Baseline::word).collect(Collectors.joining(", "));
    }
}

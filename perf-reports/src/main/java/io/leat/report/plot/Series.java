package io.leat.report.plot;

import java.util.Arrays;
import java.util.List;

/** A measured series with the stretches that were labelled in it and those that were raised. Immutable. */
public final class Series {
    private final String name;
    private final long[] timesMs;
    private final double[] values;
    private final List<Interval> labelled;
    private final List<Interval> raised;

    /**
     * Of points in the order of their time; the arrays are copied.
     *
     * @param timesMs  at least one, never decreasing
     * @param values   as many
     * @param labelled what a person marked
     * @param raised   what the job found
     */
    public Series(String name, long[] timesMs, double[] values, List<Interval> labelled, List<Interval> raised) {
        if (timesMs.length == 0 || timesMs.length != values.length) {
            throw new IllegalArgumentException("timesMs=" + timesMs.length + " values=" + values.length
                    + ": as many of each are needed, at least one");
        }
        this.name = name;
        this.timesMs = timesMs.clone();
        this.values = values.clone();
        this.labelled = List.copyOf(labelled);
        this.raised = List.copyOf(raised);
    }

    /** The name to show. */
    public String name() {
        return name;
    }

    /** How many points there are. */
    public int size() {
        return timesMs.length;
    }

    /** What a person marked. */
    public List<Interval> labelled() {
        return labelled;
    }

    /** What the job found. */
    public List<Interval> raised() {
        return raised;
    }

    /** How many of the labelled stretches something was raised in. */
    long hits() {
        return labelled.stream()
                .filter(label -> raised.stream().anyMatch(one -> label.contains(one.startMs())))
                .count();
    }

    /** Whether a stretch was raised within one that is labelled. */
    boolean isHit(Interval one) {
        return labelled.stream().anyMatch(label -> label.contains(one.startMs()));
    }

    /** The first moment. */
    public long startMs() {
        return timesMs[0];
    }

    /** The last moment. */
    public long endMs() {
        return timesMs[timesMs.length - 1];
    }

    long timeMs(int index) {
        return timesMs[index];
    }

    double value(int index) {
        return values[index];
    }

    double lowest() {
        return Arrays.stream(values).min().orElseThrow();
    }

    double highest() {
        return Arrays.stream(values).max().orElseThrow();
    }
}

package io.leat.report.result;

import java.util.Locale;

/** Which direction of a score is the good one. */
public enum Better {
    /** More is better, as records a second. */
    HIGHER,
    /** Less is better, as nanoseconds a record. */
    LOWER;

    /** The word in a result file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a ratio of ours over the baseline says that we are at least as good. */
    public boolean holds(double ratio) {
        return this == HIGHER ? ratio >= 1 : ratio <= 1;
    }
}

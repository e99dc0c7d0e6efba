package io.leat.report.plot;

import java.util.OptionalDouble;

/**
 * One bar of a plot.
 *
 * @param label what it stands for
 * @param text  the value as it is to be read
 * @param value the length, not negative
 * @param error half the length of the whisker
 * @param tone  its colour
 */
public record Bar(String label, String text, double value, OptionalDouble error, Tone tone) {

    /** The colours of bars. */
    public enum Tone {
        /** Ours. */
        OURS("ours"),
        /** Ours, and behind what it is compared with. */
        WORSE("worse"),
        /** Not ours. */
        OTHER("other");

        private final String style;

        Tone(String style) {
            this.style = style;
        }

        String style() {
            return style;
        }
    }

    double end() {
        return value + error.orElse(0);
    }
}

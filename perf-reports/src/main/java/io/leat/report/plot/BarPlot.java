package io.leat.report.plot;

import io.leat.report.markup.Markup;
import io.leat.report.markup.Numbers;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Horizontal bars on one linear axis from zero, each under its own label. Labels are HTML and wrap; lengths are shares
 * of the width, so the plot needs no size. Stateless.
 */
public final class BarPlot {
    private static final int HEIGHT = 18;
    private static final double MARGIN = 1.02;

    private BarPlot() {}

    /**
     * Draws bars.
     *
     * @param reference where to draw a dashed line through every bar, if anywhere
     */
    public static Markup of(List<Bar> bars, OptionalDouble reference) {
        double longest = bars.stream().mapToDouble(Bar::end).max().orElse(0);
        double axis = Math.max(longest, reference.orElse(0)) * MARGIN;
        Markup plot = new Markup();
        for (Bar bar : bars) {
            plot.open("div", "class", "bar");
            plot.open("div", "class", "caption")
                    .element("span", bar.label())
                    .element("strong", bar.text())
                    .close();
            plot.add(drawing(bar, axis, reference)).close();
        }
        return plot;
    }

    private static Markup drawing(Bar bar, double axis, OptionalDouble reference) {
        Markup svg = new Markup();
        svg.open("svg", "height", String.valueOf(HEIGHT), "role", "img", "aria-label", bar.label() + ": " + bar.text());
        svg.empty("line", "class", "axis", "x1", "0", "x2", "100%", "y1", "17.5", "y2", "17.5");
        svg.empty(
                "rect",
                "class",
                bar.tone().style(),
                "x",
                "0",
                "y",
                "3",
                "height",
                "12",
                "width",
                share(bar.value(), axis));
        bar.error().ifPresent(error -> whisker(svg, bar.value(), error, axis));
        reference.ifPresent(at ->
                svg.empty("line", "class", "one", "x1", share(at, axis), "x2", share(at, axis), "y1", "0", "y2", "18"));
        return svg.close();
    }

    private static void whisker(Markup svg, double value, double error, double axis) {
        String low = share(Math.max(0, value - error), axis);
        String high = share(value + error, axis);
        svg.empty("line", "class", "whisker", "x1", low, "x2", high, "y1", "9", "y2", "9");
        svg.empty("line", "class", "whisker", "x1", low, "x2", low, "y1", "5", "y2", "13");
        svg.empty("line", "class", "whisker", "x1", high, "x2", high, "y1", "5", "y2", "13");
    }

    private static String share(double value, double axis) {
        return axis == 0 ? "0%" : Numbers.fixed(100 * value / axis, 2) + "%";
    }
}

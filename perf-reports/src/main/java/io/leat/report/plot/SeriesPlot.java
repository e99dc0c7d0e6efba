package io.leat.report.plot;

import io.leat.report.markup.Markup;
import io.leat.report.markup.Numbers;
import java.time.Instant;

/**
 * A series as a line, the labelled stretches behind it, the raised ones as a band of marks above it, those apart that were
 * raised in a labelled stretch.
 *
 * <p>The line keeps what the eye can see: of the points that fall into one column only the lowest and the highest are
 * drawn, so a peak is never lost and a page of fifty series stays small.
 */
public final class SeriesPlot {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 110;
    private static final int BAND = 8;
    private static final int TOP = 14;
    private static final double THINNEST = 2;

    private final Series series;
    private final double xScale;
    private final double yScale;
    private final double lowest;
    private final double highest;

    private SeriesPlot(Series series) {
        this.series = series;
        this.xScale = (double) WIDTH / Math.max(1, series.endMs() - series.startMs());
        this.lowest = series.lowest();
        this.highest = series.highest();
        double span = highest - lowest;
        this.yScale = span == 0 ? 0 : (HEIGHT - TOP - 2) / span;
    }

    /** Draws a series as a panel with its name and its ranges. */
    public static Markup of(Series series) {
        return new SeriesPlot(series).panel();
    }

    private Markup panel() {
        Markup panel = new Markup().open("div", "class", "panel");
        panel.element("h3", series.name());
        panel.element(
                "p",
                day(series.startMs()) + " to " + day(series.endMs()) + " · "
                        + Numbers.whole(series.size()) + " points · " + Numbers.brief(lowest) + " to "
                        + Numbers.brief(highest));
        panel.element("p", verdict());
        panel.open(
                "svg",
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "height",
                String.valueOf(HEIGHT),
                "preserveAspectRatio",
                "none",
                "role",
                "img",
                "aria-label",
                series.name());
        series.labelled().forEach(label -> band(panel, label, "labelled", HEIGHT));
        panel.empty("path", "class", "track", "d", line());
        series.raised().forEach(one -> band(panel, one, series.isHit(one) ? "raised hit" : "raised", BAND));
        return panel.close().close();
    }

    private String verdict() {
        long amiss = series.raised().stream().filter(one -> !series.isHit(one)).count();
        int labelled = series.labelled().size();
        String hits =
                labelled == 0 ? "no labelled windows" : series.hits() + " of " + labelled + " labelled windows hit";
        return hits + " · " + amiss + (amiss == 1 ? " false alarm" : " false alarms");
    }

    private void band(Markup svg, Interval interval, String style, int height) {
        double left = x(interval.startMs());
        double width = Math.max(THINNEST, x(interval.endMs()) - left);
        svg.empty(
                "rect",
                "class",
                style,
                "x",
                Numbers.fixed(left, 1),
                "y",
                "0",
                "width",
                Numbers.fixed(width, 1),
                "height",
                String.valueOf(height));
    }

    private String line() {
        StringBuilder path = new StringBuilder();
        int from = 0;
        while (from < series.size()) {
            int column = (int) x(series.timeMs(from));
            int low = from;
            int high = from;
            int next = from;
            while (next < series.size() && (int) x(series.timeMs(next)) == column) {
                low = series.value(next) < series.value(low) ? next : low;
                high = series.value(next) > series.value(high) ? next : high;
                next++;
            }
            point(path, Math.min(low, high));
            if (low != high) {
                point(path, Math.max(low, high));
            }
            from = next;
        }
        return path.toString();
    }

    private void point(StringBuilder path, int index) {
        double y = HEIGHT - 1 - (series.value(index) - lowest) * yScale;
        path.append(path.isEmpty() ? 'M' : 'L')
                .append(Numbers.fixed(x(series.timeMs(index)), 1))
                .append(' ')
                .append(Numbers.fixed(y, 1));
    }

    private double x(long timeMs) {
        double x = (timeMs - series.startMs()) * xScale;
        return Math.max(0, Math.min(WIDTH, x));
    }

    private static String day(long timeMs) {
        return Instant.ofEpochMilli(timeMs).toString().substring(0, 10);
    }
}

package io.leat.report.plot;

import io.leat.report.markup.Markup;
import io.leat.report.markup.Numbers;
import io.leat.report.result.Distribution;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whole distributions of one measure in one plot: from left to right the percentiles, each nine as wide as the one before
 * it; upwards the values, each power of ten as high as the one before it.
 */
public final class PercentilePlot {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 280;
    private static final int LEFT = 64;
    private static final int TOP = 12;
    private static final int RIGHT = 32;
    private static final int BOTTOM = 24;
    private static final int CURVES = 4;
    /** Beyond it single values decide. */
    private static final double HIGHEST_PERCENTILE = 99.999;

    private final List<Distribution> distributions;
    private final double nines;
    private final int lowestPower;
    private final int highestPower;

    private PercentilePlot(List<Distribution> distributions) {
        this.distributions = distributions;
        this.nines = nines(HIGHEST_PERCENTILE);
        this.lowestPower = (int) Math.floor(Math.log10(shown().mapToDouble(Distribution.Point::value)
                .filter(value -> value > 0)
                .min()
                .orElse(1)));
        this.highestPower = Math.max(lowestPower + 1, (int) Math.ceil(
                Math.log10(shown().mapToDouble(Distribution.Point::value).max().orElse(1))));
    }

    /** Draws distributions of one name; there is one at least. */
    public static Markup of(List<Distribution> distributions) {
        return new PercentilePlot(List.copyOf(distributions)).figure();
    }

    private Stream<Distribution.Point> shown() {
        return distributions.stream()
                .flatMap(distribution -> distribution.points().stream())
                .filter(point -> point.percentile() <= HIGHEST_PERCENTILE);
    }

    private Markup figure() {
        Distribution first = distributions.get(0);
        Markup figure = new Markup().open("figure", "class", "percentiles");
        figure.element("figcaption", first.name() + ": " + first.unit() + " by percentile");
        figure.open(
                "svg",
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "role",
                "img",
                "aria-label",
                first.name() + " by percentile");
        for (int power = lowestPower; power <= highestPower; power++) {
            double y = y(Math.pow(10, power));
            line(figure, "grid", LEFT, y, WIDTH - RIGHT, y);
            text(figure, "end", LEFT - 6, y + 4, Numbers.brief(Math.pow(10, power)));
        }
        for (double percentile : new double[] {0, 50, 90, 99, 99.9, 99.99, HIGHEST_PERCENTILE}) {
            double x = x(percentile);
            line(figure, "grid", x, TOP, x, HEIGHT - BOTTOM);
            text(figure, "middle", x, HEIGHT - 6, "p" + Numbers.fixedWithoutZeros(percentile));
        }
        for (int i = 0; i < distributions.size(); i++) {
            figure.empty("path", "class", style(i), "d", path(distributions.get(i)));
        }
        figure.close();
        return legend(figure).close();
    }

    private Markup legend(Markup figure) {
        figure.open("p", "class", "key");
        for (int i = 0; i < distributions.size(); i++) {
            Distribution distribution = distributions.get(i);
            figure.element(
                    "span",
                    distribution.contender() + " (" + Numbers.whole(distribution.count()) + " values)",
                    "style",
                    "--swatch: var(--curve" + i % CURVES + ")");
        }
        return figure.close();
    }

    private static String style(int index) {
        return "curve curve" + index % CURVES;
    }

    private String path(Distribution distribution) {
        StringBuilder path = new StringBuilder();
        for (Distribution.Point point : distribution.points()) {
            if (point.percentile() <= HIGHEST_PERCENTILE) {
                path.append(path.isEmpty() ? 'M' : 'L')
                        .append(Numbers.fixed(x(point.percentile()), 1))
                        .append(' ')
                        .append(Numbers.fixed(y(point.value()), 1));
            }
        }
        return path.toString();
    }

    private double x(double percentile) {
        return LEFT + (WIDTH - LEFT - RIGHT) * nines(percentile) / nines;
    }

    private double y(double value) {
        double power = Math.max(lowestPower, Math.log10(Math.max(value, Double.MIN_NORMAL)));
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * (power - lowestPower) / (highestPower - lowestPower);
    }

    /** 0 for p0, 1 for p90, 2 for p99. */
    private static double nines(double percentile) {
        return -Math.log10(1 - percentile / 100);
    }

    private static void line(Markup svg, String style, double x1, double y1, double x2, double y2) {
        svg.empty(
                "line",
                "class",
                style,
                "x1",
                Numbers.fixed(x1, 1),
                "y1",
                Numbers.fixed(y1, 1),
                "x2",
                Numbers.fixed(x2, 1),
                "y2",
                Numbers.fixed(y2, 1));
    }

    private static void text(Markup svg, String anchor, double x, double y, String text) {
        svg.element("text", text, "text-anchor", anchor, "x", Numbers.fixed(x, 1), "y", Numbers.fixed(y, 1));
    }
}

package io.leat.report.result;

import java.util.List;

/**
 * A whole distribution of values, of which the percentiles of a measure are points. Immutable.
 *
 * @param name      the beginning of the names of these measures
 * @param contender {@code leat} for ours, or the word of a baseline
 * @param unit      of the values
 * @param count     how many values there were
 * @param points    from the lowest percentile to the highest
 */
public record Distribution(String name, String contender, String unit, long count, List<Point> points) {
    /** Takes its own copy. */
    public Distribution {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("name=" + name + " points=0: a distribution needs a point");
        }
    }

    /**
     * So many values in a hundred are at most this one.
     *
     * @param percentile from 0 to 100
     * @param value      in the unit of the distribution
     */
    public record Point(double percentile, double value) {
        /** Refuses what is no percentile. */
        public Point {
            if (!(percentile >= 0 && percentile <= 100)) {
                throw new IllegalArgumentException("percentile=" + percentile + ": it lies between 0 and 100");
            }
        }
    }
}

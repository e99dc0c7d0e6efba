package io.leat.report.statistics;

import java.util.Arrays;

/**
 * The median of a sample with an interval that holds the true median at least nine times in ten, whatever the
 * distribution. The interval runs between two values of the sample (order statistics; the chance that the median lies
 * outside is a binomial tail), so it needs five values: with fewer, it is the whole range and promises less.
 *
 * @param median the middle value, or the mean of the middle two
 * @param low    the lower end
 * @param high   the upper end
 */
public record MedianInterval(double median, double low, double high) {
    private static final double TAIL = 0.05;

    /**
     * Of a sample, in any order.
     *
     * @throws IllegalArgumentException if the sample is empty
     */
    public static MedianInterval of(double... sample) {
        if (sample.length == 0) {
            throw new IllegalArgumentException("sample=empty: a median needs a value");
        }
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        int count = sorted.length;
        double median = (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
        int cut = cut(count);
        return new MedianInterval(median, sorted[cut], sorted[count - 1 - cut]);
    }

    /** The larger distance from the median to an end: median ± error holds the whole interval. */
    public double error() {
        return Math.max(median - low, high - median);
    }

    /** How many values may be left out at either end while each tail stays within its share. */
    private static int cut(int count) {
        double term = Math.pow(0.5, count);
        double tail = term;
        int cut = 0;
        while (cut + 1 <= (count - 1) / 2) {
            term = term * (count - cut) / (cut + 1);
            if (tail + term > TAIL) {
                break;
            }
            tail += term;
            cut++;
        }
        return cut;
    }
}

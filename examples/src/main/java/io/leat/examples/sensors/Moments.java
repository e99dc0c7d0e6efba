package io.leat.examples.sensors;

/**
 * Count, mean and spread of the readings of a window, updated by Welford's method: each step depends on the order of the
 * readings, which is the order of the file.
 */
public final class Moments {
    /** How many readings. */
    public long count;
    /** Their mean. */
    public double mean;
    /** The sum of the squares of their distances from the mean. */
    public double squares;

    /** Of no readings. */
    public Moments() {}

    /** Takes one more reading in. */
    void add(double value) {
        count++;
        double distance = value - mean;
        mean += distance / count;
        squares += distance * (value - mean);
    }

    /** Takes in the readings of another (by the pairwise form of Chan, Golub and LeVeque). */
    void add(Moments other) {
        if (other.count == 0) {
            return;
        }
        double distance = other.mean - mean;
        long both = count + other.count;
        mean += distance * other.count / both;
        squares += other.squares + distance * distance * count * other.count / both;
        count = both;
    }

    /** The standard deviation of the readings. */
    double deviation() {
        return Math.sqrt(squares / count);
    }
}

package io.leat.examples.sensors;

/**
 * A stretch of time in which a series was unlike itself.
 *
 * @param series     the name of the series
 * @param raisedAtMs the end of the window that raised it, ms since the epoch
 * @param closedAtMs the end of the window that closed it (or of the last one before silence), ms since the epoch
 * @param peakScore  the highest score of its windows
 */
public record Anomaly(String series, long raisedAtMs, long closedAtMs, double peakScore) {}

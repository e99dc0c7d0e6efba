/**
 * Finds anomalies in the series of many sensors: a file source with a split and a watermark a series, sliding windows, a
 * keyed process function with state and timers, and a file sink; and the measures to judge it by, a score against labelled
 * windows and a plain loop that does the same work.
 */
package io.leat.examples.sensors;

/** Plots as inline SVG that fits any width: bars with whiskers, and time series with intervals. */
package io.leat.report.plot;

/** The few figures of statistics that an honest comparison needs. */
package io.leat.report.statistics;

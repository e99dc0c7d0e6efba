/** The machine a result was measured on, without names of hosts or paths. */
package io.leat.report.machine;

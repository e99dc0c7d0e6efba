/** From the JSON that JMH writes to comparisons: runs are read, paired round by round, and set side by side. */
package io.leat.report.jmh;

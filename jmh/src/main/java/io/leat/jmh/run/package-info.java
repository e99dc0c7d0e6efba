/** Measures rows: every fork of ours has a neighbour of each baseline, and what is quoted is the median of the pairs. */
package io.leat.jmh.run;

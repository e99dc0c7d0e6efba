/**
 * What there is to measure. A row of results is one benchmark class annotated with its name; each of its benchmark
 * methods bears the name of what it measures: {@code leat} for ours, or the word of a baseline.
 */
package io.leat.jmh.suite;

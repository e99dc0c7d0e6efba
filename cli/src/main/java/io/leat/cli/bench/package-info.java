/** Benchmarks run in a JVM of their own, on a class path of their own: this package starts it and takes its results. */
package io.leat.cli.bench;

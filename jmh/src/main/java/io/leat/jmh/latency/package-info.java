/**
 * How late records arrive: open loop, each counted from the moment it was due, whoever was late. Every contender (ours,
 * the peers, a control that only waits for the moments) runs a load in a JVM of its own and leaves its whole histogram.
 */
package io.leat.jmh.latency;

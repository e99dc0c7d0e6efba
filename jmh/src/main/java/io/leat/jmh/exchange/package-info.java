/** Records from one thread to another: our channel with its codec beside rings with the same work round them. */
package io.leat.jmh.exchange;

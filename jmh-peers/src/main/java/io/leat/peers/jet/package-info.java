/**
 * Hazelcast Jet in this JVM, without a network: cooperative processors of its core API, as many threads as cores. Inside
 * one member Jet hands records over by reference, so it makes an object of each and encodes none.
 */
package io.leat.peers.jet;

/**
 * Apache Flink in this JVM, at its fastest documented settings: object reuse, the hash map backend, the best buffer
 * timeout for the work, sources of its current kind that emit as many records a poll as they like.
 */
package io.leat.peers.flink;

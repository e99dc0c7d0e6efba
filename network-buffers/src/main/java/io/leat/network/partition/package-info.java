/** Partitions: all channels of one output edge of a producer, with one answer to whether a record may be taken. */
package io.leat.network.partition;

package io.leat.peers.flink;

import org.apache.flink.api.connector.source.ReaderOutput;

/**
 * Makes records and hands them on; owned by a reader's thread, so it may fill the same record again and again.
 *
 * @param <T> the type of the records
 */
@FunctionalInterface
interface Emitter<T> {
    /**
     * Emits records with the numbers {@code from} up to {@code to}, as many as it likes.
     *
     * @return the number that comes next
     */
    long emit(long from, long to, ReaderOutput<T> output);
}

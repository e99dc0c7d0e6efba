package io.leat.jmh.hop;

import io.leat.jmh.exchange.Message;
import io.leat.jmh.exchange.Padded;

/** What has arrived at one sink: how many records, and sums that each of them changes. Owned by the sink's thread. */
public final class Count extends Padded {
    private long records;
    private long ids;
    private long values;
    private long bytes;

    /** Counts a record, and adds up what is in it. */
    public void add(long id, long value, byte[] payload) {
        add(id, value, payload[(int) id & (Message.PAYLOAD_BYTES - 1)]);
    }

    /** Counts a record of whose payload one byte has been looked up, the one at {@code id} modulo the payload's length. */
    void add(long id, long value, byte ofPayload) {
        records++;
        ids += id;
        values += value;
        bytes += ofPayload;
    }

    /** Adds what arrived at another sink. */
    void add(Count other) {
        records += other.records;
        ids += other.ids;
        values += other.values;
        bytes += other.bytes;
    }

    /** Throws unless exactly the messages {@code 0} to {@code expected - 1} arrived; a multiple of 256 of them. */
    void require(long expected) {
        long expectedIds = expected * (expected - 1) / 2;
        boolean complete = records == expected && ids == expectedIds && values == 31 * expectedIds;
        if (!complete || bytes != -128 * (expected / 256)) {
            throw new IllegalStateException("records=" + records + " expected=" + expected + " ids=" + ids + " values="
                    + values + " bytes=" + bytes + ": not every record arrived once and whole");
        }
    }
}

package io.leat.jmh.exchange;

/** What is exchanged: two longs and 32 bytes. One owner; filled again for every record. */
public final class Message extends Padded {
    /** Bytes of the payload. */
    public static final int PAYLOAD_BYTES = 32;

    /** Counts up by one a record. */
    public long id;

    /** Derived from the id. */
    public long value;

    /** Differs from record to record in one byte. */
    public byte[] payload = new byte[PAYLOAD_BYTES];

    /** The record with this id. */
    public void fill(long newId) {
        id = newId;
        value = 31 * newId;
        payload[(int) newId & (PAYLOAD_BYTES - 1)] = (byte) newId;
    }
}

package io.leat.jmh.exchange;

/** Checks what a reader reads: every record, in order, with its value and its changing byte. Owned by the reader. */
public final class Tally extends Padded {
    private long expectedId;
    private long valueSum;
    private long byteSum;

    /** Counts a record that was read. */
    public void add(Message message) {
        if (message.id != expectedId) {
            throw new IllegalStateException("expected_id=" + expectedId + " id=" + message.id);
        }
        expectedId++;
        valueSum += message.value;
        byteSum += message.payload[(int) message.id & (Message.PAYLOAD_BYTES - 1)];
    }

    /** Records read. */
    public long count() {
        return expectedId;
    }

    /** Throws unless the sums are those of the records {@code 0} to {@code count - 1}; a multiple of 256 of them. */
    public void check() {
        long expectedValues = 31 * (expectedId * (expectedId - 1) / 2);
        long expectedBytes = -128 * (expectedId / 256);
        if (valueSum != expectedValues || byteSum != expectedBytes) {
            throw new IllegalStateException("value_sum=" + valueSum + " expected=" + expectedValues + " byte_sum="
                    + byteSum + " expected=" + expectedBytes);
        }
    }
}

package io.leat.network.channel;

import io.leat.memory.budget.BudgetKind;
import io.leat.memory.page.AccountedBuffer;
import org.agrona.BitUtil;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The buffer in which a record larger than a page is put together, on either side of a channel.
 *
 * <p>Belongs to the thread of its side. Obtained when the first large record comes, kept for the next one unless it is
 * very large, freed when the channel is closed.
 */
final class RecordAssembly {
    /** Larger buffers are not kept between records. */
    private static final int KEPT_BYTES = 1 << 20;

    private final ChannelMemory memory;
    private final String owner;
    private final int maxRecordBytes;
    private AccountedBuffer memoryInUse;
    private int expectedLength;
    private int length;

    RecordAssembly(ChannelMemory memory, String owner, int maxRecordBytes) {
        this.memory = memory;
        this.owner = owner;
        this.maxRecordBytes = maxRecordBytes;
    }

    /** Makes place for a record and returns the buffer; the record is at offset 0. */
    UnsafeBuffer begin(int recordLength) {
        if (recordLength < 0 || recordLength > maxRecordBytes) {
            throw new IllegalArgumentException("record too large for its channel: " + owner + " record_bytes="
                    + recordLength + " max_record_bytes=" + maxRecordBytes + "; raise ChannelConfig.maxRecordBytes");
        }
        if (memoryInUse == null || memoryInUse.capacity() < recordLength) {
            close();
            memoryInUse = new AccountedBuffer(memory.budgets(), BudgetKind.NETWORK, owner, capacityFor(recordLength));
        }
        expectedLength = recordLength;
        length = 0;
        return memoryInUse.buffer();
    }

    void append(UnsafeBuffer source, int offset, int bytes) {
        if (memoryInUse == null || bytes > expectedLength - length) {
            throw mismatch(bytes);
        }
        memoryInUse.buffer().putBytes(length, source, offset, bytes);
        length += bytes;
    }

    UnsafeBuffer buffer() {
        return memoryInUse.buffer();
    }

    int length() {
        return length;
    }

    void checkComplete() {
        if (length != expectedLength) {
            throw mismatch(0);
        }
    }

    /** The record is done with. */
    void end() {
        if (memoryInUse.capacity() > KEPT_BYTES) {
            close();
        }
        expectedLength = 0;
        length = 0;
    }

    void close() {
        if (memoryInUse != null) {
            memoryInUse.close();
            memoryInUse = null;
        }
    }

    private IllegalStateException mismatch(int bytes) {
        return new IllegalStateException("fragments do not make up the record they belong to: " + owner
                + " record_bytes=" + expectedLength + " so_far=" + length + " fragment_bytes=" + bytes);
    }

    private static int capacityFor(int recordLength) {
        return recordLength > KEPT_BYTES ? recordLength : BitUtil.findNextPositivePowerOfTwo(recordLength);
    }
}

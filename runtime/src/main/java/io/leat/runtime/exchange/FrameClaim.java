package io.leat.runtime.exchange;

import io.leat.network.channel.ChannelWriter;
import io.leat.network.partition.ResultPartition;
import io.leat.runtime.operator.Downstream;
import io.leat.serialize.types.TypeInformation;
import io.leat.serialize.types.ViewType;
import io.leat.serialize.view.Flyweight;
import java.nio.ByteOrder;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * A view over the frame in which a record will be read. A record for every channel is filled in memory of its own, as each
 * channel has a frame. Owned by the subtask's thread.
 *
 * @param <T> the type of the records
 */
final class FrameClaim<T> {
    private final String operator;
    private final Router<T> router;
    private final ResultPartition partition;
    private final T view;
    private UnsafeBuffer scratch = new UnsafeBuffer(0, 0);
    private ChannelWriter writer; // null where the record is for every channel
    private int offset;
    private int keyGroup;

    FrameClaim(String operator, TypeInformation<T> type, Router<T> router, ResultPartition partition) {
        this.operator = operator;
        this.router = router;
        this.partition = partition;
        this.view = type instanceof ViewType<T> viewType ? viewType.newView() : null;
    }

    T open(Object key, int maxLength) {
        if (view == null) {
            throw new UnsupportedOperationException(
                    "operator=" + operator + " gives records that are no views made by @View: call collect(record)");
        }
        int channel = router.routeClaim(key);
        if (channel == Router.ALL_CHANNELS) {
            writer = null;
            if (maxLength > scratch.capacity()) {
                scratch = new UnsafeBuffer(new byte[maxLength]);
            }
            flyweight().beginRecord(scratch, 0, maxLength);
            return view;
        }
        keyGroup = router.keyGroup();
        writer = partition.writer(channel);
        offset = writer.claim(RecordLayout.RECORD_OFFSET + maxLength);
        try {
            flyweight().beginRecord(writer.buffer(), offset + RecordLayout.RECORD_OFFSET, maxLength);
        } catch (RuntimeException e) {
            writer.abort();
            throw e;
        }
        return view;
    }

    /**
     * Commits what was filled in.
     *
     * @param broadcast takes the record where it is for every channel
     */
    void commit(long timestamp, Downstream<T> broadcast) {
        int length = flyweight().endRecord();
        if (writer == null) {
            broadcast.accept(view, timestamp);
        } else {
            checkKey();
            writer.buffer().putLong(offset + RecordLayout.TIME_OFFSET, timestamp, ByteOrder.LITTLE_ENDIAN);
            writer.commit(RecordLayout.RECORD_OFFSET + length, RecordLayout.RECORD, keyGroup);
        }
        flyweight().unwrapRecord();
    }

    /** A record in another key's group would be lost to its own, so it is looked at each time. */
    private void checkKey() {
        if (!router.isKeyed()) {
            return;
        }
        try {
            router.route(view);
        } catch (RuntimeException e) {
            abort();
            throw e;
        }
        if (router.keyGroup() != keyGroup) {
            abort();
            throw new IllegalStateException("operator=" + operator + " committed a view whose key is not the one it was"
                    + " claimed with: give claim(key, maxLength) the key that the selector finds");
        }
    }

    void abort() {
        if (writer != null) {
            writer.abort();
        }
        flyweight().unwrapRecord();
    }

    private Flyweight flyweight() {
        return (Flyweight) view;
    }
}

package io.leat.runtime.exchange;

import io.leat.api.graph.KeySpec;
import io.leat.network.channel.ChannelWriter;
import io.leat.network.partition.ResultPartition;
import io.leat.runtime.graph.StreamEdge;
import io.leat.runtime.operator.ClaimTarget;
import io.leat.runtime.operator.Downstream;
import io.leat.runtime.operator.FunctionFailure;
import io.leat.serialize.codec.Codec;
import io.leat.serialize.types.TypeInformation;
import java.nio.ByteOrder;
import java.util.Random;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The end of a chain: encodes each record once, straight into the claimed frame of the channel it is routed to. Owned by
 * its subtask's thread, as is the partition it writes to.
 *
 * @param <T> the type of the records
 */
public final class RecordWriter<T> implements Downstream<T>, ClaimTarget<T> {
    private final String operator;
    private final Codec<T> codec;
    private final Router<T> router;
    private final ResultPartition partition;
    private final FrameClaim<T> claim;
    private final UnsafeBuffer event = new UnsafeBuffer(new byte[Long.BYTES]);

    private RecordWriter(String operator, TypeInformation<T> type, Router<T> router, ResultPartition partition) {
        this.operator = operator;
        this.codec = type.createCodec();
        this.claim = new FrameClaim<>(operator, type, router, partition);
        this.router = router;
        this.partition = partition;
    }

    /** A writer for {@code edge}, whose records are of type {@code T}. */
    @SuppressWarnings("unchecked") // the edge leaves an operator that gives T
    public static <T> RecordWriter<T> of(StreamEdge edge, ResultPartition partition, long randomSeed) {
        TypeInformation<T> type = (TypeInformation<T>) edge.source().step().getOutputType();
        String operator = edge.source().name();
        return new RecordWriter<>(operator, type, router(operator, edge, partition, randomSeed), partition);
    }

    @SuppressWarnings("unchecked")
    private static <T> Router<T> router(String operator, StreamEdge edge, ResultPartition partition, long randomSeed) {
        int channels = partition.channels();
        return switch (edge.partitioning()) {
            case FORWARD, GLOBAL -> record -> 0;
            case REBALANCE, RESCALE -> record -> partition.nextRoundRobin();
            case BROADCAST -> record -> Router.ALL_CHANNELS;
            case SHUFFLE -> {
                Random random = new Random(randomSeed);
                yield record -> random.nextInt(channels);
            }
            case KEY_GROUP ->
                new KeyGroupRouter<>(
                        operator,
                        (KeySpec<T, ?>) edge.key(),
                        edge.target().maxParallelism(),
                        edge.target().parallelism());
        };
    }

    @Override
    public void accept(T record, long timestamp) {
        int channel = router.route(record);
        if (channel == Router.ALL_CHANNELS) {
            for (int i = 0; i < partition.channels(); i++) {
                write(partition.writer(i), record, timestamp);
            }
        } else {
            write(partition.writer(channel), record, timestamp);
        }
    }

    @Override
    public T claim(Object key, int maxLength) {
        return claim.open(key, maxLength);
    }

    @Override
    public void commit(long timestamp) {
        claim.commit(timestamp, this);
    }

    @Override
    public void abort() {
        claim.abort();
    }

    private void write(ChannelWriter writer, T record, long timestamp) {
        int length;
        int offset = writer.claim(RecordLayout.RECORD_OFFSET + maxLength(record));
        try {
            MutableDirectBuffer buffer = writer.buffer();
            buffer.putLong(offset + RecordLayout.TIME_OFFSET, timestamp, ByteOrder.LITTLE_ENDIAN);
            length = codec.encode(record, buffer, offset + RecordLayout.RECORD_OFFSET);
        } catch (RuntimeException e) {
            writer.abort();
            throw FunctionFailure.of(operator, record, e);
        }
        writer.commit(RecordLayout.RECORD_OFFSET + length, RecordLayout.RECORD, router.keyGroup());
    }

    private int maxLength(T record) {
        try {
            return codec.maxLength(record);
        } catch (RuntimeException e) {
            throw FunctionFailure.of(operator, record, e);
        }
    }

    @Override
    public void watermark(long timestamp) {
        event.putLong(RecordLayout.TIME_OFFSET, timestamp, ByteOrder.LITTLE_ENDIAN);
        partition.broadcast(event, 0, Long.BYTES, RecordLayout.WATERMARK);
    }

    /** Writes a barrier, or the end of data, to every channel and publishes it at once. */
    public void broadcastEvent(DirectBuffer payload, int length, byte kind) {
        partition.broadcast(payload, 0, length, kind);
        partition.publish();
    }

    /** The partition it writes to. */
    public ResultPartition partition() {
        return partition;
    }
}

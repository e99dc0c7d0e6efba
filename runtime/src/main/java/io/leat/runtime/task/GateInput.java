package io.leat.runtime.task;

import io.leat.checkpoint.barrier.BarrierAligner;
import io.leat.checkpoint.barrier.BarrierLayout;
import io.leat.network.gate.GateHandler;
import io.leat.network.gate.InputGate;
import io.leat.runtime.exchange.RecordLayout;
import io.leat.runtime.exchange.WatermarkValve;
import io.leat.runtime.operator.Downstream;
import io.leat.runtime.operator.EngineFailure;
import io.leat.runtime.operator.SnapshotContext;
import io.leat.serialize.codec.Codec;
import java.nio.ByteOrder;
import java.util.function.BooleanSupplier;
import org.agrona.DirectBuffer;

/**
 * The input of a subtask behind an exchange: decodes records, joins watermarks, aligns barriers.
 *
 * <p>Invariant: between the first and the last barrier of a checkpoint no frame behind a barrier is taken.
 *
 * @param <T> the type of the records
 */
final class GateInput<T> implements SubtaskInput, GateHandler {
    /** Told of the moment at which every channel stands at a checkpoint's barrier. */
    interface BarrierListener {
        void onAligned(Barrier barrier);
    }

    private final InputGate gate;
    private final Codec<T> codec;
    private final T reuse;
    private final Downstream<T> head;
    private final WatermarkValve valve;
    private final BarrierAligner aligner;
    private final BarrierListener listener;
    private final BooleanSupplier mayGoOn;
    private int openChannels;

    /**
     * The frames of a gate, decoded and handed to the head of the chain.
     *
     * @param mayGoOn asked after each frame: whether the next one may be taken
     */
    GateInput(GateInputFactory<T> parts, BarrierListener listener, BooleanSupplier mayGoOn) {
        this.gate = parts.gate();
        this.codec = parts.codec();
        this.reuse = parts.objectReuse() ? codec.newReuse() : null;
        this.head = parts.head();
        this.valve = new WatermarkValve(gate.channels(), parts.watermarkFloor());
        this.aligner = new BarrierAligner(gate.channels());
        this.listener = listener;
        this.mayGoOn = mayGoOn;
        this.openChannels = gate.channels();
    }

    @Override
    public void open() {
        // Channels are open from the start.
    }

    @Override
    public int poll(int limit) {
        return mayGoOn.getAsBoolean() ? gate.poll(this, limit) : 0;
    }

    @Override
    public boolean onFrame(int channel, DirectBuffer buffer, int offset, int length, byte kind, int keyGroup) {
        switch (kind) {
            case RecordLayout.RECORD -> onRecord(buffer, offset, length);
            case RecordLayout.WATERMARK -> onWatermark(channel, timeAt(buffer, offset));
            case RecordLayout.BARRIER ->
                onBarrier(
                        channel,
                        new Barrier(
                                BarrierLayout.checkpointId(buffer, offset),
                                BarrierLayout.timestampMs(buffer, offset),
                                BarrierLayout.isFinal(buffer, offset)));
            case RecordLayout.END_OF_DATA -> openChannels--;
            default ->
                throw new EngineFailure("kind=" + kind + " is no kind of frame: a channel is damaged; report this");
        }
        return mayGoOn.getAsBoolean();
    }

    private static long timeAt(DirectBuffer buffer, int offset) {
        return buffer.getLong(offset + RecordLayout.TIME_OFFSET, ByteOrder.LITTLE_ENDIAN);
    }

    private void onRecord(DirectBuffer buffer, int offset, int length) {
        T record =
                codec.decode(buffer, offset + RecordLayout.RECORD_OFFSET, length - RecordLayout.RECORD_OFFSET, reuse);
        head.accept(record, timeAt(buffer, offset));
    }

    private void onWatermark(int channel, long timestamp) {
        if (valve.advance(channel, timestamp)) {
            head.watermark(valve.current());
        }
    }

    private void onBarrier(int channel, Barrier barrier) {
        switch (aligner.onBarrier(channel, barrier.checkpointId())) {
            case BLOCK_CHANNEL -> syncPauses();
            case SNAPSHOT_NOW -> {
                listener.onAligned(barrier);
                aligner.resume(barrier.checkpointId());
                gate.resumeAll();
            }
            case OUTDATED -> {
                // The coordinator gave this checkpoint up before the barrier came: there is nothing to do for it.
            }
        }
    }

    /** A newer barrier may have taken the place of an abandoned alignment, so all channels are looked at anew. */
    private void syncPauses() {
        for (int i = 0; i < gate.channels(); i++) {
            if (aligner.isBlocked(i)) {
                gate.pause(i);
            } else if (gate.isPaused(i)) {
                gate.resume(i);
            }
        }
    }

    @Override
    public boolean hasEnded() {
        return openChannels == 0;
    }

    @Override
    public long watermark() {
        return valve.current();
    }

    @Override
    public void snapshot(SnapshotContext context) {
        // Aligned: nothing is in flight before the barriers.
    }

    @Override
    public void notifyCheckpointComplete(long checkpointId) {
        // Nothing is kept for a checkpoint.
    }

    @Override
    public void notifyCheckpointAborted(long checkpointId) {
        aligner.abort(checkpointId);
        syncPauses();
    }

    @Override
    public void close() {
        // The channels belong to the job.
    }
}

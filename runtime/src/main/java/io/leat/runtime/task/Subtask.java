package io.leat.runtime.task;

import io.leat.checkpoint.barrier.BarrierLayout;
import io.leat.checkpoint.coordinator.CheckpointResponder;
import io.leat.checkpoint.coordinator.SubtaskSnapshot;
import io.leat.runtime.exchange.RecordLayout;
import io.leat.runtime.operator.SnapshotContext;
import io.leat.runtime.operator.StatePart;
import io.leat.runtime.operator.SubtaskCounters;
import io.leat.runtime.operator.Watermarks;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * One parallel instance of a chain: takes records where there is room for what they may set off, and between two records
 * carries out commands, snapshots and timers.
 *
 * <p>Owned by the one thread that calls {@link #doWork}; built before that thread starts, closed after it has ended.
 *
 * <p>Invariants: a snapshot never falls into a call of a user function; a barrier is emitted after the snapshot it
 * belongs to and before any record that the snapshot does not cover; nothing is emitted behind the end of data or the
 * final barrier; nothing is committed before its checkpoint is complete.
 */
public final class Subtask implements Agent {
    private final SubtaskIdentity identity;
    private final SubtaskInput input;
    private final Chain chain;
    private final SubtaskOutputs outputs;
    private final Mailbox mailbox;
    private final CheckpointResponder responder;
    private final SubtaskListener listener;
    private final SubtaskCounters counters;
    private final DutyCycle cycle;
    private final UnsafeBuffer barrierBytes = new UnsafeBuffer(new byte[BarrierLayout.LENGTH]);
    private SubtaskState state = SubtaskState.CREATED;

    Subtask(SubtaskParts parts) {
        this.identity = parts.identity();
        this.chain = parts.chain();
        this.outputs = parts.outputs();
        this.mailbox = parts.link().mailbox();
        this.responder = parts.link().responder();
        this.listener = parts.link().listener();
        this.counters = parts.counters();
        this.cycle = parts.cycle();
        this.input = parts.inputOf(this::onAligned, this::mayTakeRecord);
    }

    @Override
    public String roleName() {
        return identity.name();
    }

    /** Who it is. */
    public SubtaskIdentity identity() {
        return identity;
    }

    /** What it is doing; for its own thread, or after that has ended. */
    public SubtaskState state() {
        return state;
    }

    /** Its figures; for any thread. */
    public SubtaskCounters counters() {
        return counters;
    }

    /** Takes commands from the coordinator; for any thread. */
    public Mailbox mailbox() {
        return mailbox;
    }

    @Override
    public int doWork() throws Exception {
        if (state == SubtaskState.FINISHED) {
            return 0;
        }
        if (state == SubtaskState.CREATED) {
            open();
        }
        cycle.begin();
        int work = carryOutCommands();
        work += outputs.progress();
        if (state == SubtaskState.RUNNING) {
            work += advance();
        }
        if (state == SubtaskState.RUNNING || state == SubtaskState.ENDED) {
            work += input.poll(cycle.records());
            work += endOfData();
        }
        outputs.publish();
        counters.setBackPressured(!outputs.hasRoom());
        counters.publish();
        cycle.end(work);
        return work;
    }

    private void open() throws Exception {
        chain.open();
        input.open();
        state = SubtaskState.RUNNING;
    }

    private boolean mayTakeRecord() {
        return state != SubtaskState.SEALED && outputs.hasRoom() && !chain.isAdvancing();
    }

    private int advance() {
        return outputs.hasRoom() ? chain.advance(cycle.timers()) : 0;
    }

    private int endOfData() {
        if (state != SubtaskState.RUNNING || !input.hasEnded() || chain.isAdvancing()) {
            return 0;
        }
        outputs.broadcastEvent(barrierBytes, 0, RecordLayout.END_OF_DATA);
        state = SubtaskState.ENDED;
        counters.publish();
        responder.endOfData(identity.target());
        return 1;
    }

    private int carryOutCommands() throws Exception {
        int work = 0;
        for (Command command = mailbox.poll(); command != null; command = mailbox.poll()) {
            carryOut(command);
            work++;
        }
        return work;
    }

    private void carryOut(Command command) throws Exception {
        if (command instanceof Command.Trigger trigger) {
            onAligned(trigger.barrier());
        } else if (command instanceof Command.Complete complete) {
            input.notifyCheckpointComplete(complete.checkpointId());
            chain.notifyCheckpointComplete(complete.checkpointId());
            if (complete.finalCheckpoint()) {
                state = SubtaskState.FINISHED;
                listener.onFinished(identity.target());
            }
        } else if (command instanceof Command.Abort abort) {
            input.notifyCheckpointAborted(abort.checkpointId());
        }
    }

    /** The moment of the snapshot: everything before it is in it, nothing after it is. */
    private void onAligned(Barrier barrier) {
        long checkpointId = barrier.checkpointId();
        SubtaskSnapshot snapshot = null;
        Exception failure = null;
        try {
            snapshot = snapshot(checkpointId, barrier.finalCheckpoint());
        } catch (Exception e) {
            failure = e;
        }
        BarrierLayout.encode(barrierBytes, 0, checkpointId, barrier.timestampMs(), barrier.finalCheckpoint());
        outputs.broadcastEvent(barrierBytes, BarrierLayout.LENGTH, RecordLayout.BARRIER);
        if (barrier.finalCheckpoint()) {
            state = SubtaskState.SEALED;
        }
        if (failure == null) {
            responder.acknowledge(checkpointId, identity.target(), snapshot);
        } else {
            responder.decline(checkpointId, identity.target(), failure);
        }
    }

    private SubtaskSnapshot snapshot(long checkpointId, boolean finalCheckpoint) throws Exception {
        boolean endOfInput = finalCheckpoint && state == SubtaskState.ENDED;
        SnapshotContext context = new SnapshotContext(checkpointId, endOfInput);
        input.snapshot(context);
        chain.snapshot(context);
        context.put(StatePart.WATERMARK, identity.headUid(), Watermarks.toBytes(input.watermark()));
        return new SubtaskSnapshot(identity.headUid(), identity.index(), context.parts());
    }

    /** Frees what input and operators hold; answers the first failure, or null. For the thread that ends the job. */
    public Throwable close() {
        Throwable failure = chain.close();
        try {
            input.close();
        } catch (Throwable e) {
            if (failure == null) {
                failure = e;
            } else {
                failure.addSuppressed(e);
            }
        }
        return failure;
    }

    /** Whether nothing stands behind its chain, so that its watermark is one of the job's ends. */
    public boolean endsInSink() {
        return outputs.isEmpty();
    }
}

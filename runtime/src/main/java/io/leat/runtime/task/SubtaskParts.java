package io.leat.runtime.task;

import io.leat.checkpoint.coordinator.CheckpointResponder;
import io.leat.runtime.exchange.RecordWriter;
import io.leat.runtime.operator.Operator;
import io.leat.runtime.operator.SubtaskCounters;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.agrona.concurrent.NanoClock;

/**
 * What a subtask is made of.
 *
 * @param identity  who it is
 * @param operators its chain, head first; empty for a source that feeds exchanges alone
 * @param writers   a writer for each edge to other subtasks
 * @param link      whom it answers and tells of its end
 * @param counters  where it counts
 * @param source    makes its input
 * @param limit     of its duty cycles
 */
public record SubtaskParts(
        SubtaskIdentity identity,
        List<Operator<?>> operators,
        List<RecordWriter<?>> writers,
        CoordinatorLink link,
        SubtaskCounters counters,
        InputFactory source,
        CycleLimit limit) {
    /** Makes the input of a subtask. */
    public sealed interface InputFactory permits SplitInputFactory, GateInputFactory {
        /** The input; {@code mayTakeRecord} says whether there is room for a next record. */
        SubtaskInput create(GateInput.BarrierListener listener, BooleanSupplier mayTakeRecord);
    }

    /**
     * The way back to the coordinator and the job.
     *
     * @param mailbox   where the coordinator's commands come in
     * @param responder whom it answers
     * @param listener  whom it tells that it is done
     */
    public record CoordinatorLink(Mailbox mailbox, CheckpointResponder responder, SubtaskListener listener) {}

    /**
     * What bounds a duty cycle.
     *
     * @param clock   measures it
     * @param records the most it takes
     */
    public record CycleLimit(NanoClock clock, int records) {}

    DutyCycle cycle() {
        return new DutyCycle(limit.clock(), limit.records());
    }

    Chain chain() {
        return new Chain(operators);
    }

    SubtaskOutputs outputs() {
        return new SubtaskOutputs(writers);
    }

    SubtaskInput inputOf(GateInput.BarrierListener listener, BooleanSupplier mayTakeRecord) {
        return source.create(listener, mayTakeRecord);
    }

    /** The subtask. */
    public Subtask build() {
        return new Subtask(this);
    }
}

package io.leat.runtime.task;

import io.leat.api.source.SourceSplit;
import io.leat.runtime.operator.SourceDriver;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Makes the input of a source subtask.
 *
 * @param driver drives its reader
 * @param splits the splits it reads, at the positions they hold
 * @param <S>    the type of the splits
 */
public record SplitInputFactory<S extends SourceSplit>(SourceDriver<S> driver, List<S> splits)
        implements SubtaskParts.InputFactory {
    @Override
    public SubtaskInput create(GateInput.BarrierListener listener, BooleanSupplier mayTakeRecord) {
        return new SplitInput<>(driver, splits, mayTakeRecord);
    }
}

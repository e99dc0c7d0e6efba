package io.leat.runtime.task;

import io.leat.network.gate.InputGate;
import io.leat.runtime.operator.Downstream;
import io.leat.runtime.place.PlaceClasses;
import io.leat.serialize.codec.Codec;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Makes the input of a subtask behind an exchange.
 *
 * @param gate           its channels
 * @param codec          reads its records
 * @param head           the head of its chain
 * @param objectReuse    whether one record is filled again and again
 * @param watermarkFloor the watermark restored from a checkpoint, or {@link Long#MIN_VALUE}
 * @param <T>            the type of the records
 */
public record GateInputFactory<T>(
        InputGate gate, Codec<T> codec, Downstream<T> head, boolean objectReuse, long watermarkFloor)
        implements SubtaskParts.InputFactory {
    @Override
    public SubtaskInput create(GateInput.BarrierListener listener, BooleanSupplier mayTakeRecord) {
        return (SubtaskInput) PlaceClasses.create(
                MethodHandles.lookup(), GateInput.class, List.of(codec, head), this, listener, mayTakeRecord);
    }
}

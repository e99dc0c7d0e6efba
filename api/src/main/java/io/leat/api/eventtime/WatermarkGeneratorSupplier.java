package io.leat.api.eventtime;

import java.io.Serializable;

/**
 * Makes watermark generators; one for each split, or subtask where there are no splits.
 *
 * @param <T> the type of the records
 */
@FunctionalInterface
public interface WatermarkGeneratorSupplier<T> extends Serializable {
    /** A new generator. */
    WatermarkGenerator<T> createWatermarkGenerator(Context context);

    /** What a generator is told when it is made; empty today. */
    interface Context {}
}

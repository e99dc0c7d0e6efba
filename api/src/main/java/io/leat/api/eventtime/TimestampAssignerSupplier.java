package io.leat.api.eventtime;

import java.io.Serializable;

/**
 * Makes timestamp assigners; one for each split, or subtask where there are no splits.
 *
 * @param <T> the type of the records
 */
@FunctionalInterface
public interface TimestampAssignerSupplier<T> extends Serializable {
    /** A new assigner. */
    TimestampAssigner<T> createTimestampAssigner(Context context);

    /** What an assigner is told when it is made; empty today. */
    interface Context {}
}

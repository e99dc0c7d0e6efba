package io.leat.api.eventtime;

import java.io.Serializable;

/**
 * A {@link TimestampAssigner} that can be copied to each subtask.
 *
 * @param <T> the type of the records
 */
@FunctionalInterface
public interface SerializableTimestampAssigner<T> extends TimestampAssigner<T>, Serializable {}

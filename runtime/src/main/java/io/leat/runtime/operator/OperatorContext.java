package io.leat.runtime.operator;

import io.leat.api.functions.TaskInfo;
import org.agrona.concurrent.EpochClock;

/**
 * Where an operator runs.
 *
 * @param uid      what its state is found by
 * @param taskInfo its name, parallelism and place
 * @param clock    processing time
 */
public record OperatorContext(String uid, TaskInfo taskInfo, EpochClock clock) {
    /** The name of the operator. */
    public String name() {
        return taskInfo.getTaskName();
    }
}

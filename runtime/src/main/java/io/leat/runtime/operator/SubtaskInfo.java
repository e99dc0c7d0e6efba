package io.leat.runtime.operator;

import io.leat.api.functions.TaskInfo;

/**
 * Where a function runs.
 *
 * @param getTaskName                    the name of the operator
 * @param getIndexOfThisSubtask          from 0
 * @param getNumberOfParallelSubtasks    the parallelism
 * @param getMaxNumberOfParallelSubtasks the number of key groups
 */
public record SubtaskInfo(
        String getTaskName,
        int getIndexOfThisSubtask,
        int getNumberOfParallelSubtasks,
        int getMaxNumberOfParallelSubtasks)
        implements TaskInfo {}

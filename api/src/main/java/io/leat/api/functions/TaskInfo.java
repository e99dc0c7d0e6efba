package io.leat.api.functions;

/** Where a function runs. */
public interface TaskInfo {
    /** The name of the operator. */
    String getTaskName();

    /** How many parallel subtasks the operator has. */
    int getNumberOfParallelSubtasks();

    /** The highest parallelism the operator can be rescaled to: the number of key groups. */
    int getMaxNumberOfParallelSubtasks();

    /** Which subtask this is, from 0. */
    int getIndexOfThisSubtask();
}

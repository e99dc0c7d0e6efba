package io.leat.runtime.task;

/** Is told when a subtask is done; called on the subtask's thread. */
@FunctionalInterface
public interface SubtaskListener {
    /** The subtask has committed the final checkpoint. */
    void onFinished(int target);
}

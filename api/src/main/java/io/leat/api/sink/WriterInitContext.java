package io.leat.api.sink;

import io.leat.api.functions.TaskInfo;
import java.util.List;

/** What a writer can ask of the subtask it runs in. */
public interface WriterInitContext {
    /** Where the writer runs. */
    TaskInfo getTaskInfo();

    /** Whether the job goes on from an earlier run, with or without a checkpoint of it. */
    boolean isResuming();

    /**
     * Whether a later run can go on from this one, because it writes checkpoints. If not, nobody will commit what is
     * uncommitted when the writer is closed.
     */
    boolean isResumable();

    /**
     * What {@link SinkWriter#snapshotState} gave in the restored checkpoint: an entry for each old subtask that this
     * one answers for, which is old subtask {@code i} where {@code i % parallelism} is this one. Empty at a fresh start.
     */
    List<byte[]> restoredState();
}

package io.leat.runtime.operator;

import io.leat.api.functions.TaskInfo;
import io.leat.api.sink.WriterInitContext;
import java.util.List;

/**
 * What a sink's writer begins with.
 *
 * @param getTaskInfo   where it runs
 * @param isResuming    whether the job goes on from an earlier run
 * @param isResumable   whether a later run can go on from this one
 * @param restoredState what earlier writers left for it
 */
record SinkStart(TaskInfo getTaskInfo, boolean isResuming, boolean isResumable, List<byte[]> restoredState)
        implements WriterInitContext {}

package io.leat.api.execution;

import java.util.Map;
import java.util.OptionalLong;

/**
 * What a finished job did. All counts are counted where the thing happened: records in at the sources as they left the
 * reader, records out at the sinks as they arrived.
 *
 * @param jobName              the name
 * @param recordsIn            records the sources emitted, in this run
 * @param recordsOut           records the sinks took, in this run
 * @param recordsSkipped       malformed records passed over, in this run
 * @param recordsLate          records dropped by windows because the watermark had passed them, in this run
 * @param netRuntimeNs         from the first to the last step of the engine, ns
 * @param checkpointsCompleted completed periodic checkpoints; the final one is not counted
 * @param restoredCheckpoint   the id of the checkpoint the run went on from, if any
 * @param alreadyFinished      the restored checkpoint was the final one: nothing was left to do
 * @param offHeapPeakBytes     the most bytes in use at a time, by budget name
 */
public record JobExecutionResult(
        String jobName,
        long recordsIn,
        long recordsOut,
        long recordsSkipped,
        long recordsLate,
        long netRuntimeNs,
        long checkpointsCompleted,
        OptionalLong restoredCheckpoint,
        boolean alreadyFinished,
        Map<String, Long> offHeapPeakBytes) {}

package io.leat.runtime.engine;

import io.leat.api.execution.JobDescriptionException;
import io.leat.api.source.SimpleVersionedSerializer;
import io.leat.api.source.SourceSplit;
import io.leat.runtime.operator.SplitList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Brings the splits of an input and their positions in a checkpoint together. */
final class SplitPositions {
    private SplitPositions() {}

    /**
     * The splits in the order of the input, at the positions of the checkpoint where there is one.
     *
     * @param input    the splits at their first positions
     * @param restored what the old subtasks of the source wrote; empty at a fresh start
     */
    static <S extends SourceSplit> List<S> merge(
            String source, List<S> input, List<byte[]> restored, SimpleVersionedSerializer<S> serializer)
            throws IOException {
        if (restored.isEmpty()) {
            return input;
        }
        Map<String, S> positions = new LinkedHashMap<>();
        for (byte[] bytes : restored) {
            for (S split : SplitList.fromBytes(bytes, serializer)) {
                positions.put(split.splitId(), split);
            }
        }
        List<S> merged = new ArrayList<>();
        for (S split : input) {
            S restoredSplit = positions.remove(split.splitId());
            if (restoredSplit == null) {
                throw new JobDescriptionException("source=" + source + " split=" + split.splitId()
                        + " is not in the checkpoint: the input has grown since; resume with the input as it was");
            }
            merged.add(restoredSplit);
        }
        if (!positions.isEmpty()) {
            throw new JobDescriptionException("source=" + source + " split="
                    + positions.keySet().iterator().next()
                    + " is in the checkpoint but not in the input any more: resume with the input as it was");
        }
        return merged;
    }
}

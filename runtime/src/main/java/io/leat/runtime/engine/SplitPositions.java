package io.leat.runtime.engine;

import io.leat.api.source.SimpleVersionedSerializer;
import io.leat.api.source.SourceSplit;
import io.leat.runtime.operator.SplitList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The splits of a checkpoint, at the positions reached. */
final class SplitPositions {
    private SplitPositions() {}

    /**
     * All splits of a source in the order in which they were once dealt out: the first of each old subtask, then the
     * second of each, and so on; so at the old parallelism each subtask gets its own again.
     *
     * @param snapshots what the old subtasks wrote, by their indexes
     */
    static <S extends SourceSplit> List<S> of(List<byte[]> snapshots, SimpleVersionedSerializer<S> serializer)
            throws IOException {
        List<List<S>> bySubtask = new ArrayList<>();
        int longest = 0;
        for (byte[] snapshot : snapshots) {
            List<S> splits = SplitList.fromBytes(snapshot, serializer);
            bySubtask.add(splits);
            longest = Math.max(longest, splits.size());
        }
        List<S> dealt = new ArrayList<>();
        for (int i = 0; i < longest; i++) {
            for (List<S> splits : bySubtask) {
                if (i < splits.size()) {
                    dealt.add(splits.get(i));
                }
            }
        }
        return dealt;
    }
}

package io.leat.checkpoint.coordinator;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Keeps a log instead of files: one step to write each snapshot, one for the manifest. Fails when told to. */
final class FakeStorage implements CheckpointStorage {
    final List<String> log = new ArrayList<>();
    String failAt = "";

    @Override
    public long firstCheckpointId() {
        return 7;
    }

    @Override
    public CheckpointWriter begin(long checkpointId, long timestampMs, boolean finished) {
        log.add("begin " + checkpointId + (finished ? " finished" : ""));
        return new Writer(checkpointId);
    }

    @Override
    public boolean retire() {
        log.add("retire");
        return false;
    }

    @Override
    public void close() {
        log.add("close");
    }

    private final class Writer implements CheckpointWriter {
        private final long checkpointId;
        private final Deque<SubtaskSnapshot> queue = new ArrayDeque<>();
        private boolean sealed;
        private boolean durable;
        private boolean discarded;

        Writer(long checkpointId) {
            this.checkpointId = checkpointId;
        }

        @Override
        public void add(SubtaskSnapshot snapshot) {
            queue.add(snapshot);
        }

        @Override
        public void seal() {
            sealed = true;
        }

        @Override
        public boolean step() throws IOException {
            if (!queue.isEmpty()) {
                SubtaskSnapshot snapshot = queue.poll();
                return write("write " + checkpointId + " " + snapshot.vertexUid() + "/" + snapshot.subtask());
            }
            if (sealed && !durable) {
                durable = true;
                return write("manifest " + checkpointId);
            }
            return false;
        }

        @Override
        public boolean discard() {
            if (discarded) {
                return false;
            }
            discarded = true;
            log.add("discard " + checkpointId);
            return true;
        }

        private boolean write(String entry) throws IOException {
            if (entry.equals(failAt)) {
                throw new IOException("no space left at " + entry);
            }
            log.add(entry);
            return true;
        }
    }
}

package io.leat.checkpoint.coordinator;

/** Keeps nothing. */
final class NoStorage implements CheckpointStorage {
    private static final CheckpointWriter WRITER = new CheckpointWriter() {
        @Override
        public void add(SubtaskSnapshot snapshot) {
            // let go: nothing is kept
        }

        @Override
        public void seal() {
            // durable by definition
        }

        @Override
        public boolean step() {
            return false;
        }

        @Override
        public boolean discard() {
            return false;
        }
    };

    @Override
    public long firstCheckpointId() {
        return 1;
    }

    @Override
    public CheckpointWriter begin(long checkpointId, long timestampMs, boolean finished) {
        return WRITER;
    }

    @Override
    public boolean retire() {
        return false;
    }

    @Override
    public void close() {
        // holds nothing
    }
}

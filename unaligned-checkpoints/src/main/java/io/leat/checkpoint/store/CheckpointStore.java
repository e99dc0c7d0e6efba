package io.leat.checkpoint.store;

import io.leat.checkpoint.coordinator.CheckpointStorage;
import io.leat.checkpoint.coordinator.CheckpointWriter;
import io.leat.checkpoint.store.Retention.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * The checkpoints of one job in a directory of any {@code java.nio.file} file system that can sync and rename
 * atomically. The format is in the package's description.
 *
 * <p>Owned by one thread at a time: whoever opens it may read from it, then hands it to the coordinator, which closes
 * it.
 *
 * <p>Invariants: an id that was ever used in the directory is not used again; nothing that was not written by a
 * checkpoint is changed or removed; a whole checkpoint is removed only when enough newer ones are known to be whole.
 */
public final class CheckpointStore implements CheckpointStorage {
    private final Path directory;
    private final CheckpointedJob job;
    private final Consumer<String> warnings;
    private final Optional<DirectoryLock> lock;
    private final Retention retention;
    private final long firstCheckpointId;
    private DirectoryRemoval retiring;
    private long retiringId;

    private CheckpointStore(
            Path directory, CheckpointedJob job, int retained, Optional<DirectoryLock> lock, Consumer<String> warnings)
            throws IOException {
        this.directory = directory;
        this.job = job;
        this.warnings = warnings;
        this.lock = lock;
        this.retention = new Retention(retained);
        this.firstCheckpointId = scan() + 1;
    }

    /**
     * Opens a directory, creating it where it is missing.
     *
     * @param directory holds checkpoints of this job, or none yet; other files in it are left alone
     * @param job the shape that new manifests describe
     * @param settings how many checkpoints are kept, and whether the directory is locked
     * @param warnings takes what went wrong without harm, such as an old checkpoint that could not be removed
     * @throws CheckpointStoreException if the directory is in use, or its file system cannot hold checkpoints
     * @throws IOException if the directory cannot be read or written
     */
    public static CheckpointStore open(
            Path directory, CheckpointedJob job, CheckpointStoreSettings settings, Consumer<String> warnings)
            throws IOException {
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(warnings, "warnings");
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw new CheckpointStoreException("directory=" + directory + " is a file: choose a directory");
        }
        DurableDirectory.create(directory);
        Optional<DirectoryLock> lock =
                settings.exclusive() ? Optional.of(DirectoryLock.take(directory)) : Optional.empty();
        try {
            DurableDirectory.probe(directory);
            return new CheckpointStore(directory, job, settings.retained(), lock, warnings);
        } catch (IOException | RuntimeException e) {
            if (lock.isPresent()) {
                lock.get().close();
            }
            throw e;
        }
    }

    /**
     * Reads the newest checkpoint that verifies, and makes sure that no crash can take it away any more.
     *
     * @param passedOver is told of each newer one that does not, and why
     * @return the checkpoint, or empty if none has ever completed here
     * @throws CheckpointStoreException if checkpoints have completed here but none of them verifies: to begin from the
     *     start would repeat output that they had covered, so that is for the caller's user to decide
     */
    public Optional<RestoredCheckpoint> newestWhole(Consumer<String> passedOver) throws IOException {
        List<String> broken = new ArrayList<>();
        for (Map.Entry<Long, Content> entry :
                retention.checkpoints().descendingMap().entrySet()) {
            Path path = StoreNames.checkpoint(directory, entry.getKey());
            if (entry.getValue() == Content.HALF_WRITTEN) {
                passedOver.accept("checkpoint=" + path + " is passed over: it has no manifest, so it never completed");
                continue;
            }
            RestoredCheckpoint restored;
            try {
                restored = CheckpointReader.read(path, entry.getKey());
            } catch (IOException e) {
                String reason = e instanceof CheckpointFormatException ? e.getMessage() : e.toString();
                broken.add(reason);
                passedOver.accept("checkpoint=" + path + " is passed over: " + reason);
                continue;
            }
            // Its writer may have ended before the manifest's name was durable. Sinks commit by what is restored, so no
            // crash may take it away from here on.
            DurableDirectory.sync(path);
            retention.put(entry.getKey(), Content.WHOLE);
            return Optional.of(restored);
        }
        if (!broken.isEmpty()) {
            throw new CheckpointStoreException("directory=" + directory + " holds no checkpoint that verifies " + broken
                    + ": repair it, or begin from the start with another directory");
        }
        return Optional.empty();
    }

    /** Whether there are checkpoints in the directory, whole or not. */
    public boolean holdsCheckpoints() {
        return !retention.checkpoints().isEmpty();
    }

    @Override
    public long firstCheckpointId() {
        return firstCheckpointId;
    }

    @Override
    public CheckpointWriter begin(long checkpointId, long timestampMs, boolean finished) {
        return new DirectoryWriter(
                this,
                StoreNames.checkpoint(directory, checkpointId),
                new ManifestDraft(job, checkpointId, timestampMs, finished));
    }

    @Override
    public boolean retire() {
        if (retiring == null) {
            OptionalLong superfluous = retention.superfluous();
            if (superfluous.isEmpty()) {
                return false;
            }
            retiringId = superfluous.getAsLong();
            retiring = removalOf(StoreNames.checkpoint(directory, retiringId));
        }
        if (!retiring.step()) {
            retention.forget(retiringId);
            retiring = null;
        }
        return true;
    }

    /** Lets the directory go. */
    @Override
    public void close() throws IOException {
        if (lock.isPresent()) {
            lock.get().close();
        }
    }

    DirectoryRemoval removalOf(Path checkpoint) {
        return new DirectoryRemoval(checkpoint, warnings);
    }

    void warn(String warning) {
        warnings.accept(warning);
    }

    void onCreated(long checkpointId) {
        retention.put(checkpointId, Content.HALF_WRITTEN);
    }

    void onDurable(long checkpointId) {
        retention.put(checkpointId, Content.WHOLE);
    }

    void onDiscarded(long checkpointId) {
        retention.forget(checkpointId);
    }

    /** Takes stock of the directory; returns the highest id ever used. */
    private long scan() throws IOException {
        long highest = 0;
        for (Path entry : DurableDirectory.list(directory)) {
            OptionalLong id = StoreNames.checkpointId(entry);
            if (id.isEmpty()) {
                continue;
            }
            highest = Math.max(highest, id.getAsLong());
            if (Files.isDirectory(entry)) {
                boolean sealed = Files.exists(entry.resolve(StoreNames.MANIFEST));
                retention.put(id.getAsLong(), sealed ? Content.SEALED : Content.HALF_WRITTEN);
            }
        }
        return highest;
    }
}

package io.leat.checkpoint.store;

import io.leat.checkpoint.coordinator.CheckpointWriter;
import io.leat.checkpoint.coordinator.FailureText;
import io.leat.checkpoint.coordinator.SubtaskSnapshot;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes the directory of one checkpoint, one disk operation a step.
 *
 * <p>Invariant: the manifest gets its name only after every file it lists, and every directory entry on the way to
 * them, is durable.
 */
final class DirectoryWriter implements CheckpointWriter {
    /** The next disk operation. */
    private enum Stage {
        /** Creates the directory. */
        CREATE_DIRECTORY,
        /** Writes and syncs files, two steps each, until all are there. */
        FILES,
        /** Makes the entries of the files durable. */
        SYNC_FILE_ENTRIES,
        /** Makes the entry of the directory durable. */
        SYNC_DIRECTORY_ENTRY,
        /** Writes the manifest under a name that readers pass over. */
        WRITE_MANIFEST,
        /** Syncs it. */
        SYNC_MANIFEST,
        /** Gives it its name. */
        RENAME_MANIFEST,
        /** Makes the name durable. */
        SYNC_MANIFEST_ENTRY,
        /** Nothing: the checkpoint is durable. */
        DURABLE
    }

    private final CheckpointStore store;
    private final Path directory;
    private final ManifestDraft draft;
    private final Deque<SubtaskSnapshot> queue = new ArrayDeque<>();
    private Stage stage = Stage.CREATE_DIRECTORY;
    private boolean sealed;
    private FileChannel open;
    private DirectoryRemoval removal;

    DirectoryWriter(CheckpointStore store, Path directory, ManifestDraft draft) {
        this.store = store;
        this.directory = directory;
        this.draft = draft;
    }

    @Override
    public void add(SubtaskSnapshot snapshot) {
        draft.check(snapshot);
        if (!snapshot.parts().isEmpty()) {
            queue.add(snapshot);
        }
    }

    @Override
    public void seal() {
        sealed = true;
    }

    @Override
    public boolean step() throws IOException {
        if (stage == Stage.DURABLE || (stage == Stage.FILES && open == null && queue.isEmpty() && !sealed)) {
            return false;
        }
        try {
            stage = run();
        } catch (IOException e) {
            throw new IOException("directory=" + directory + " step=" + stage + ": " + FailureText.of(e), e);
        }
        return true;
    }

    @Override
    public boolean discard() {
        if (removal == null) {
            if (stage == Stage.CREATE_DIRECTORY) {
                return false;
            }
            closeQuietly();
            removal = store.removalOf(directory);
        }
        if (removal.step()) {
            return true;
        }
        if (removal.isComplete()) {
            store.onDiscarded(draft.checkpointId());
        }
        return false;
    }

    private Stage run() throws IOException {
        return switch (stage) {
            case CREATE_DIRECTORY -> createDirectory();
            case FILES -> nextFileOperation();
            case SYNC_FILE_ENTRIES -> {
                DurableDirectory.sync(directory);
                yield Stage.SYNC_DIRECTORY_ENTRY;
            }
            case SYNC_DIRECTORY_ENTRY -> {
                DurableDirectory.sync(directory.toAbsolutePath().getParent());
                yield Stage.WRITE_MANIFEST;
            }
            case WRITE_MANIFEST -> {
                open = DurableDirectory.createFile(directory.resolve(StoreNames.MANIFEST_IN_PROGRESS));
                draft.manifest().write(open);
                yield Stage.SYNC_MANIFEST;
            }
            case SYNC_MANIFEST -> {
                syncOpenFile();
                yield Stage.RENAME_MANIFEST;
            }
            case RENAME_MANIFEST -> {
                DurableDirectory.rename(
                        directory.resolve(StoreNames.MANIFEST_IN_PROGRESS), directory.resolve(StoreNames.MANIFEST));
                yield Stage.SYNC_MANIFEST_ENTRY;
            }
            case SYNC_MANIFEST_ENTRY -> {
                DurableDirectory.sync(directory);
                store.onDurable(draft.checkpointId());
                yield Stage.DURABLE;
            }
            case DURABLE -> Stage.DURABLE;
        };
    }

    private Stage createDirectory() throws IOException {
        Files.createDirectory(directory);
        store.onCreated(draft.checkpointId());
        return Stage.FILES;
    }

    private Stage nextFileOperation() throws IOException {
        if (open != null) {
            syncOpenFile();
        } else if (!queue.isEmpty()) {
            writeFile(queue.poll());
        }
        return sealed && open == null && queue.isEmpty() ? Stage.SYNC_FILE_ENTRIES : Stage.FILES;
    }

    private void writeFile(SubtaskSnapshot snapshot) throws IOException {
        String name = draft.fileName(snapshot);
        open = DurableDirectory.createFile(directory.resolve(name));
        draft.addFile(snapshot, SnapshotFile.write(open, draft.checkpointId(), snapshot));
    }

    private void syncOpenFile() throws IOException {
        open.force(true);
        open.close();
        open = null;
    }

    private void closeQuietly() {
        if (open == null) {
            return;
        }
        try {
            open.close();
        } catch (IOException e) {
            store.warn("file in directory=" + directory + " did not close: " + e);
        }
        open = null;
    }
}

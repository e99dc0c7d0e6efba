package io.leat.checkpoint.store;

import io.leat.checkpoint.coordinator.FailureText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * Removes the directory of one checkpoint, at most one disk operation a step. The manifest goes first, durably, so that
 * no crash leaves a manifest behind whose files are gone. A directory with a file in it that is not ours stays as it
 * is.
 */
final class DirectoryRemoval {
    /** One disk operation. */
    private interface Step {
        void run() throws IOException;
    }

    private final Path directory;
    private final Consumer<String> warnings;
    private final Deque<Step> steps = new ArrayDeque<>();
    private boolean complete;

    DirectoryRemoval(Path directory, Consumer<String> warnings) {
        this.directory = directory;
        this.warnings = warnings;
        steps.add(this::plan);
    }

    /** Does the next operation; false when nothing is left to do, or nothing more can be done. */
    boolean step() {
        Step step = steps.poll();
        if (step == null) {
            return false;
        }
        try {
            step.run();
        } catch (IOException e) {
            steps.clear();
            warnings.accept(
                    "directory=" + directory + " could not be removed and is left behind: " + FailureText.of(e));
        }
        return true;
    }

    /** Whether the directory is gone. */
    boolean isComplete() {
        return complete;
    }

    private void plan() throws IOException {
        List<Path> entries = DurableDirectory.list(directory);
        for (Path entry : entries) {
            if (!StoreNames.isOurs(entry.getFileName().toString())) {
                warnings.accept("directory=" + directory + " is left behind: file=" + entry.getFileName()
                        + " in it was not written by a checkpoint");
                return;
            }
        }
        entries.sort(Comparator.comparing(entry -> !isManifest(entry)));
        for (Path entry : entries) {
            steps.add(() -> Files.delete(entry));
            if (isManifest(entry)) {
                steps.add(() -> DurableDirectory.sync(directory));
            }
        }
        steps.add(() -> {
            Files.delete(directory);
            complete = true;
        });
    }

    private static boolean isManifest(Path entry) {
        return entry.getFileName().toString().equals(StoreNames.MANIFEST);
    }
}

package io.leat.checkpoint.store;

import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every file name in a checkpoint directory. Whatever has another name is not ours and is not touched. */
final class StoreNames {
    static final String MANIFEST = "_metadata";
    static final String MANIFEST_IN_PROGRESS = "_metadata.tmp";
    static final String LOCK = "_lock";
    static final String PROBE = "_probe";
    static final String PROBE_IN_PROGRESS = "_probe.tmp";

    private static final Pattern CHECKPOINT = Pattern.compile("chk-([1-9][0-9]{0,17})");
    private static final Pattern SNAPSHOT = Pattern.compile("vertex-[0-9]+-subtask-[0-9]+\\.snapshot");

    private StoreNames() {}

    static Path checkpoint(Path root, long checkpointId) {
        return root.resolve("chk-" + checkpointId);
    }

    /** The id in the name of a checkpoint, or empty if the name is no checkpoint's. */
    static OptionalLong checkpointId(Path path) {
        Matcher matcher = CHECKPOINT.matcher(path.getFileName().toString());
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }

    /** The file of a subtask; a uid may hold characters that no file name can, so the vertex goes by its position. */
    static String snapshot(int vertexIndex, int subtask) {
        return "vertex-" + vertexIndex + "-subtask-" + subtask + ".snapshot";
    }

    static boolean isSnapshot(String name) {
        return SNAPSHOT.matcher(name).matches();
    }

    /** Whether a name inside the directory of one checkpoint is ours. */
    static boolean isOurs(String name) {
        return name.equals(MANIFEST) || name.equals(MANIFEST_IN_PROGRESS) || isSnapshot(name);
    }
}

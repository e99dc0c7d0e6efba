package io.leat.memory.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * Reads the memory limit of Linux control groups, of either version. Stateless.
 *
 * <p>A process is in a group, and each group above it limits it too; the least of the limits counts. In a container the
 * group's own path may not be visible, only the mount, so that is looked at as well.
 */
final class ControlGroups {
    private static final String MEMBERSHIP = "proc/self/cgroup";
    private static final String MOUNT = "sys/fs/cgroup";
    private static final int FIELDS = 3;

    /** Version 1 writes a number near the highest there is where nothing is limited. */
    private static final long UNLIMITED_FROM = 1L << 60;

    private ControlGroups() {}

    /** The least limit, or nothing where there is none or none can be read. */
    static OptionalLong limitBytes(Path root) {
        long least = UNLIMITED_FROM;
        for (String membership : lines(root.resolve(MEMBERSHIP))) {
            String[] fields = membership.split(":", FIELDS);
            if (fields.length == FIELDS) {
                least = Math.min(least, leastOf(root.resolve(MOUNT), fields[1], fields[2]));
            }
        }
        return least == UNLIMITED_FROM ? OptionalLong.empty() : OptionalLong.of(least);
    }

    /** Version 2 names no controllers in the line of a membership, version 1 does. */
    private static long leastOf(Path mount, String controllers, String group) {
        if (controllers.isEmpty()) {
            return leastUpwards(mount, group, "memory.max");
        }
        boolean ofMemory = Arrays.asList(controllers.split(",")).contains("memory");
        return ofMemory ? leastUpwards(mount.resolve("memory"), group, "memory.limit_in_bytes") : UNLIMITED_FROM;
    }

    private static long leastUpwards(Path mount, String group, String file) {
        long least = UNLIMITED_FROM;
        Path directory =
                mount.resolve(group.substring(group.startsWith("/") ? 1 : 0)).normalize();
        while (directory != null && directory.startsWith(mount)) {
            least = Math.min(least, number(directory.resolve(file)));
            directory = directory.getParent();
        }
        return least;
    }

    private static long number(Path file) {
        List<String> lines = lines(file);
        String text = lines.isEmpty() ? "" : lines.get(0).strip();
        boolean isLimit = text.matches("[0-9]{1,18}") && Long.parseLong(text) > 0;
        return isLimit ? Long.parseLong(text) : UNLIMITED_FROM;
    }

    /** No lines where there is no such file: then the system has no control groups, or hides them. */
    private static List<String> lines(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}

package io.leat.jmh.run;

import java.nio.file.Path;
import java.util.List;

/**
 * How a JVM that measures is started. Immutable.
 *
 * @param jvmFlags  heap, and the flags of the house
 * @param directory for logs and results; owned by whoever made it
 */
public record ForkSettings(List<String> jvmFlags, Path directory) {
    /** Takes its own copy. */
    public ForkSettings {
        jvmFlags = List.copyOf(jvmFlags);
    }
}

package io.leat.memory.host;

import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * How much memory there is to be divided. Immutable.
 *
 * @param maxHeapBytes the largest heap that the JVM will make
 * @param maxDirectBytes the most direct memory that the JVM will give
 * @param containerBytes what the container allows the process, where it limits it and says so
 */
public record HostMemory(long maxHeapBytes, long maxDirectBytes, OptionalLong containerBytes) {

    /**
     * What this JVM says of itself; a container is not looked for.
     *
     * @return the limits of the JVM
     */
    public static HostMemory ofJvm() {
        return new HostMemory(Runtime.getRuntime().maxMemory(), DirectMemoryLimit.bytes(), OptionalLong.empty());
    }

    /**
     * What this JVM says of itself, and what control groups say of the container it runs in.
     *
     * @param root the root of the file system that shows control groups, normally {@code /}
     * @return the limits of the JVM and the container
     */
    public static HostMemory ofProcess(Path root) {
        HostMemory jvm = ofJvm();
        return new HostMemory(jvm.maxHeapBytes(), jvm.maxDirectBytes(), ControlGroups.limitBytes(root));
    }
}

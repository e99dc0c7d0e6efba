package io.leat.memory.host;

import java.lang.reflect.InvocationTargetException;

/** How much direct memory the JVM is ready to give. Stateless. */
public final class DirectMemoryLimit {
    /** The flag that sets the limit. */
    public static final String FLAG = "-XX:MaxDirectMemorySize";

    private DirectMemoryLimit() {}

    /**
     * The limit as the JVM worked it out.
     *
     * @return what the flag says in bytes; the maximum heap where it is not given
     */
    public static long bytes() {
        try {
            return (long) Class.forName("jdk.internal.misc.VM")
                    .getMethod("maxDirectMemory")
                    .invoke(null);
        } catch (ClassNotFoundException | NoSuchMethodException | IllegalAccessException refused) {
            throw new IllegalStateException(
                    "the limit of direct memory cannot be read; start the JVM with"
                            + " --add-exports java.base/jdk.internal.misc=ALL-UNNAMED",
                    refused);
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException("the limit of direct memory cannot be read", failed.getCause());
        }
    }
}

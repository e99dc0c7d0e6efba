package io.leat.runtime.preflight;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Checks, before anything else, that the JVM lets the engine at its off-heap memory. */
public final class Preflight {
    private static final String PACKAGE = "jdk.internal.misc";
    private static final String FLAGS_RESOURCE = "/io/leat/runtime/jvm.flags";

    private Preflight() {}

    /**
     * Throws where the JVM lacks the flags.
     *
     * @throws MissingFlagsException one sentence with the exact flags
     */
    public static void check() {
        if (!Object.class.getModule().isExported(PACKAGE, org.agrona.DirectBuffer.class.getModule())) {
            throw new MissingFlagsException("this JVM lacks the flags Leat needs: add " + flags()
                    + " to the java command line, or -javaagent with leat-runtime's agent jar");
        }
    }

    /** The flags, in one line, as they are given to java. */
    public static String flags() {
        try (InputStream in = Preflight.class.getResourceAsStream(FLAGS_RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("resource=" + FLAGS_RESOURCE + " is missing from leat-runtime's jar: "
                        + "use the jar as it was built");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip().replaceAll("\\s*\\R\\s*", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

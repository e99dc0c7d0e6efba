package io.leat.examples.sensors;

import java.nio.file.Path;

/** The series that come with the module; tests run in its directory. */
final class NabFiles {
    static final Path DIRECTORY = Path.of("data", "nab");

    private NabFiles() {}
}

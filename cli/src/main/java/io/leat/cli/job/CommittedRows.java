package io.leat.cli.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** What a job has committed to a directory: the lines of all files whose names begin with neither dot nor underscore. */
public final class CommittedRows {
    private CommittedRows() {}

    /** The lines, sorted: the order of files and of lines in them says nothing. */
    public static List<String> sorted(Path directory) throws IOException {
        List<String> rows = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(CommittedRows::isCommitted).toList()) {
                rows.addAll(Files.readAllLines(file));
            }
        }
        Collections.sort(rows);
        return rows;
    }

    private static boolean isCommitted(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && !name.startsWith("_");
    }
}

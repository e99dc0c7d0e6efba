package io.leat.examples.sensors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The series of a directory: each file {@code <group>/<name>.csv} or {@code <group>/<name>.csv.gz} is one, called
 * {@code <group>/<name>}, in the order of their names.
 *
 * @param files the files
 * @param names the names of their series, in the same order
 */
public record SensorCatalog(List<Path> files, List<String> names) {
    /** Keeps copies. */
    public SensorCatalog {
        files = List.copyOf(files);
        names = List.copyOf(names);
    }

    /**
     * The series in {@code directory}.
     *
     * @throws IllegalArgumentException if there are none, or they cannot be listed
     */
    public static SensorCatalog of(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new IllegalArgumentException("input=" + directory + " is not a directory");
        }
        try (Stream<Path> files = Files.walk(directory, 2)) {
            List<Path> series = files.filter(file -> file.getNameCount() == directory.getNameCount() + 2)
                    .filter(file -> nameOf(directory, file) != null)
                    .sorted((a, b) -> nameOf(directory, a).compareTo(nameOf(directory, b)))
                    .toList();
            if (series.isEmpty()) {
                throw new IllegalArgumentException(
                        "input=" + directory + " holds no series: files <group>/<name>.csv or .csv.gz are needed");
            }
            return new SensorCatalog(
                    series, series.stream().map(file -> nameOf(directory, file)).toList());
        } catch (IOException e) {
            throw new IllegalArgumentException("input=" + directory + " cannot be listed: " + e, e);
        }
    }

    /** The name of the series in {@code file}, or null if it holds none. */
    private static String nameOf(Path directory, Path file) {
        Path relative = directory.relativize(file);
        String path = relative.getName(0) + "/" + relative.getFileName();
        for (String suffix : new String[] {".csv", ".csv.gz"}) {
            if (path.endsWith(suffix)) {
                return path.substring(0, path.length() - suffix.length());
            }
        }
        return null;
    }
}

package io.leat.simulation.disk;

import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A path on a simulated disk.
 *
 * @param fileSystem the disk
 * @param absolute   whether it begins at the root
 * @param names      the names along it
 */
record SimulatedPath(SimulatedFileSystem fileSystem, boolean absolute, List<String> names) implements Path {
    static SimulatedPath parse(SimulatedFileSystem fileSystem, String text) {
        List<String> names =
                Arrays.stream(text.split("/")).filter(name -> !name.isEmpty()).toList();
        return new SimulatedPath(fileSystem, text.startsWith("/"), names);
    }

    static SimulatedPath of(Path path) {
        if (path instanceof SimulatedPath simulated) {
            return simulated;
        }
        throw new ProviderMismatchException("path=" + path + " is not on the simulated disk");
    }

    private SimulatedPath with(boolean isAbsolute, List<String> newNames) {
        return new SimulatedPath(fileSystem, isAbsolute, List.copyOf(newNames));
    }

    String name() {
        return names.get(names.size() - 1);
    }

    @Override
    public FileSystem getFileSystem() {
        return fileSystem;
    }

    @Override
    public boolean isAbsolute() {
        return absolute;
    }

    @Override
    public SimulatedPath getRoot() {
        return absolute ? with(true, List.of()) : null;
    }

    @Override
    public SimulatedPath getFileName() {
        return names.isEmpty() ? null : with(false, List.of(name()));
    }

    @Override
    public SimulatedPath getParent() {
        if (names.isEmpty() || (names.size() == 1 && !absolute)) {
            return null;
        }
        return with(absolute, names.subList(0, names.size() - 1));
    }

    @Override
    public int getNameCount() {
        return names.size();
    }

    @Override
    public SimulatedPath getName(int index) {
        return with(false, List.of(names.get(index)));
    }

    @Override
    public SimulatedPath subpath(int from, int to) {
        return with(false, names.subList(from, to));
    }

    @Override
    public boolean startsWith(Path other) {
        SimulatedPath prefix = of(other);
        return prefix.absolute == absolute
                && prefix.names.size() <= names.size()
                && names.subList(0, prefix.names.size()).equals(prefix.names);
    }

    @Override
    public boolean endsWith(Path other) {
        List<String> suffix = of(other).names;
        return suffix.size() <= names.size()
                && names.subList(names.size() - suffix.size(), names.size()).equals(suffix);
    }

    @Override
    public SimulatedPath normalize() {
        List<String> kept = new ArrayList<>();
        for (String name : names) {
            if (name.equals("..") && !kept.isEmpty()) {
                kept.remove(kept.size() - 1);
            } else if (!name.equals(".")) {
                kept.add(name);
            }
        }
        return with(absolute, kept);
    }

    @Override
    public SimulatedPath resolve(Path other) {
        SimulatedPath relative = of(other);
        if (relative.absolute) {
            return relative;
        }
        List<String> all = new ArrayList<>(names);
        all.addAll(relative.names);
        return with(absolute, all);
    }

    @Override
    public SimulatedPath relativize(Path other) {
        if (!other.startsWith(this)) {
            throw new IllegalArgumentException("path=" + other + " is not below " + this);
        }
        List<String> all = of(other).names;
        return with(false, all.subList(names.size(), all.size()));
    }

    @Override
    public URI toUri() {
        return URI.create("simulated://" + toAbsolutePath());
    }

    @Override
    public SimulatedPath toAbsolutePath() {
        return with(true, names);
    }

    @Override
    public SimulatedPath toRealPath(LinkOption... options) {
        return toAbsolutePath().normalize();
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException("a simulated disk is not watched");
    }

    @Override
    public int compareTo(Path other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SimulatedPath path
                && path.fileSystem == fileSystem
                && path.absolute == absolute
                && path.names.equals(names);
    }

    @Override
    public int hashCode() {
        return names.hashCode() * 2 + (absolute ? 1 : 0);
    }

    @Override
    public String toString() {
        return (absolute ? "/" : "") + String.join("/", names);
    }
}

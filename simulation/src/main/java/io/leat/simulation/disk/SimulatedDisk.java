package io.leat.simulation.disk;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * The state of the disk: a tree of nodes, a count of operations, and the operation at which the power fails. Used by one
 * thread.
 */
public final class SimulatedDisk {
    /** The power never fails. */
    public static final long NEVER = Long.MAX_VALUE;

    private final SimulatedFileSystem fileSystem = new SimulatedFileSystem(this);
    private DirectoryNode root = new DirectoryNode();
    private long operations;
    private long crashAt = NEVER;
    private long failUntil;
    private boolean crashed;
    private long traceHash = 17;

    /** An empty disk. */
    public SimulatedDisk() {}

    /** A path on this disk; absolute, with slashes. */
    public Path path(String text) {
        return fileSystem.getPath(text);
    }

    /** Operations so far: every call that reads or changes the disk counts one. */
    public long operations() {
        return operations;
    }

    /** A hash over all operations so far; the same run gives the same. */
    public long traceHash() {
        return traceHash;
    }

    /** The power fails at operation number {@code operation}, before it is carried out. */
    public void crashAt(long operation) {
        crashAt = operation;
    }

    /** From now on, {@code count} operations that change the disk fail as on a full disk. */
    public void failNext(int count) {
        failUntil = operations + count;
    }

    /** Takes back {@link #crashAt} and {@link #failNext}. */
    public void calmDown() {
        crashAt = NEVER;
        failUntil = 0;
    }

    /** Whether the power has failed and {@link #reboot} was not called yet. */
    public boolean isCrashed() {
        return crashed;
    }

    /** The power fails now. */
    public void crash() {
        crashed = true;
    }

    /** Comes up again with what survived, drawn from {@code random}. */
    public void reboot(Random random) {
        root = root.survivor(random);
        crashed = false;
        calmDown();
    }

    void read(String what, Path path) {
        count(what, path);
    }

    void change(String what, Path path) throws IOException {
        count(what, path);
        if (operations <= failUntil) {
            throw new IOException("No space left on device (simulated): " + what + " " + path);
        }
    }

    private void count(String what, Path path) {
        if (crashed || operations >= crashAt) {
            crashed = true;
            throw new PowerFailure(what + " " + path);
        }
        operations++;
        traceHash =
                traceHash * 1_000_003 + what.hashCode() * 31L + path.toString().hashCode();
    }

    Node find(SimulatedPath path) throws NoSuchFileException {
        Node node = root;
        for (String name : path.names()) {
            node = node instanceof DirectoryNode directory ? directory.get(name) : null;
            if (node == null) {
                throw new NoSuchFileException(path.toString());
            }
        }
        return node;
    }

    boolean exists(SimulatedPath path) {
        try {
            find(path);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private DirectoryNode parentOf(SimulatedPath path) throws IOException {
        SimulatedPath parent = path.getParent();
        if (parent == null) {
            throw new FileAlreadyExistsException(path.toString());
        }
        if (find(parent) instanceof DirectoryNode directory) {
            return directory;
        }
        throw new NotDirectoryException(parent.toString());
    }

    FileNode createFile(SimulatedPath path) throws IOException {
        DirectoryNode parent = parentOf(path);
        if (parent.get(path.name()) != null) {
            throw new FileAlreadyExistsException(path.toString());
        }
        FileNode file = new FileNode();
        parent.put(path.name(), file);
        return file;
    }

    void createDirectory(SimulatedPath path) throws IOException {
        DirectoryNode parent = parentOf(path);
        if (parent.get(path.name()) != null) {
            throw new FileAlreadyExistsException(path.toString());
        }
        parent.put(path.name(), new DirectoryNode());
    }

    void delete(SimulatedPath path) throws IOException {
        Node node = find(path);
        if (node instanceof DirectoryNode directory && !directory.names().isEmpty()) {
            throw new DirectoryNotEmptyException(path.toString());
        }
        parentOf(path).remove(path.name());
    }

    void move(SimulatedPath from, SimulatedPath to, boolean replace) throws IOException {
        Node node = find(from);
        DirectoryNode source = parentOf(from);
        DirectoryNode target = parentOf(to);
        if (source != target) {
            throw new IOException("rename from " + from + " to " + to + " leaves its directory: not simulated");
        }
        if (target.get(to.name()) != null && !replace) {
            throw new FileAlreadyExistsException(to.toString());
        }
        source.rename(from.name(), to.name(), node);
    }

    List<String> list(SimulatedPath path) throws IOException {
        if (find(path) instanceof DirectoryNode directory) {
            return directory.names();
        }
        throw new NotDirectoryException(path.toString());
    }
}

package io.leat.simulation.disk;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The state of the disk: a tree of nodes, a count of operations, the operation at which the power fails and those that a
 * fault hits. Used by one thread.
 *
 * <p>Now and then it takes or gives fewer bytes than it was asked to, as a disk may.
 */
public final class SimulatedDisk {
    /** The power never fails. */
    public static final long NEVER = Long.MAX_VALUE;

    private static final int SHORT_TRANSFER_ONE_IN = 16;

    private final SimulatedFileSystem fileSystem = new SimulatedFileSystem(this);
    private final Random random;
    private final DiskWatcher watcher;
    private DirectoryNode root = new DirectoryNode();
    private long operations;
    private long crashAt = NEVER;
    private long syncsUntilCrash = NEVER;
    private DiskFault fault = DiskFault.FULL;
    private long faultFrom = NEVER;
    private long faultUntil = NEVER;
    private boolean crashed;

    /** An empty disk that nobody watches; what it does of its own will is drawn from {@code random}. */
    public SimulatedDisk(Random random) {
        this(random, (number, operation, path, failed) -> {});
    }

    /** An empty disk; what it does of its own will is drawn from {@code random}. */
    public SimulatedDisk(Random random, DiskWatcher watcher) {
        this.random = random;
        this.watcher = watcher;
    }

    /** A path on this disk; absolute, with slashes. */
    public Path path(String text) {
        return fileSystem.getPath(text);
    }

    /** Operations so far: every call that reads or changes the disk counts one. */
    public long operations() {
        return operations;
    }

    /** The power fails at operation number {@code operation}, before it is carried out. */
    public void crashAt(long operation) {
        crashAt = operation;
    }

    /** The power fails at the next sync but {@code syncs}, before it is carried out: then most is at stake. */
    public void crashAtSync(long syncs) {
        syncsUntilCrash = syncs;
    }

    /** The {@code count} operations from number {@code operation} on are hit by a fault. */
    public void failAt(long operation, int count, DiskFault kind) {
        fault = kind;
        faultFrom = operation;
        faultUntil = operation + count;
    }

    /** Takes back {@link #crashAt}, {@link #crashAtSync} and {@link #failAt}. */
    public void calmDown() {
        crashAt = NEVER;
        syncsUntilCrash = NEVER;
        faultFrom = NEVER;
        faultUntil = NEVER;
    }

    /** Whether the power has failed and {@link #reboot} was not called yet. */
    public boolean isCrashed() {
        return crashed;
    }

    /** The power fails, or the process is killed, now: no operation is carried out any more. */
    public void crash() {
        crashed = true;
    }

    /** Comes up again after a power failure, with what survived. */
    public void reboot() {
        root = root.survivor(random);
        crashed = false;
        calmDown();
    }

    /** Comes up again as after a process was killed: all that it had done is there, synced or not. */
    public void restart() {
        crashed = false;
        calmDown();
    }

    /** Another disk with what every power failure now would leave: what is synced, and nothing else. */
    public SimulatedDisk surelyKept() {
        SimulatedDisk kept = new SimulatedDisk(new Random(0));
        kept.root = root.surely();
        return kept;
    }

    /** Makes everything that is there now durable, as before the first start of anything. */
    public void syncAll() {
        root.syncAll();
    }

    /** A hash over the names and bytes of all that is there now. */
    public int contentHash() {
        return root.contentHash();
    }

    /** Counts an operation; throws if the power fails at it or a fault hits it. */
    void begin(Operation operation, Path path) throws IOException {
        boolean atSync = operation == Operation.SYNC && syncsUntilCrash-- == 0;
        if (crashed || atSync || operations >= crashAt) {
            crashed = true;
            throw new PowerFailure(operation + " " + path);
        }
        long number = operations++;
        boolean failed = number >= faultFrom && number < faultUntil && fault.hits(operation);
        watcher.onOperation(number, operation, path, failed);
        if (failed) {
            throw new SimulatedFaultException(fault.message() + ": " + operation + " " + path);
        }
    }

    /** How many of {@code wanted} bytes are transferred at once. */
    int transferred(int wanted) {
        return wanted > 1 && random.nextInt(SHORT_TRANSFER_ONE_IN) == 0 ? 1 + random.nextInt(wanted - 1) : wanted;
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

    /** The names in a directory, in no order. */
    List<String> list(SimulatedPath path) throws IOException {
        if (find(path) instanceof DirectoryNode directory) {
            List<String> names = directory.names();
            Collections.shuffle(names, random);
            return names;
        }
        throw new NotDirectoryException(path.toString());
    }
}

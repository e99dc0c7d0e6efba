package io.leat.simulation.disk;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The operations of {@link java.nio.file.Files} on a simulated disk. */
final class SimulatedProvider extends FileSystemProvider {
    private final SimulatedFileSystem fileSystem;
    private final SimulatedDisk disk;

    SimulatedProvider(SimulatedFileSystem fileSystem, SimulatedDisk disk) {
        this.fileSystem = fileSystem;
        this.disk = disk;
    }

    @Override
    public String getScheme() {
        return "simulated";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        throw new UnsupportedOperationException("a simulated disk is made by its constructor, not by uri=" + uri);
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return fileSystem;
    }

    @Override
    public Path getPath(URI uri) {
        return fileSystem.getPath(uri.getPath());
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        SimulatedPath simulated = SimulatedPath.of(path);
        boolean append = options.contains(StandardOpenOption.APPEND);
        boolean write = append || options.contains(StandardOpenOption.WRITE);
        boolean read = options.contains(StandardOpenOption.READ) || !write;
        Node node = open(simulated, options, write);
        if (write && options.contains(StandardOpenOption.TRUNCATE_EXISTING) && node instanceof FileNode file) {
            file.truncate(0);
        }
        return new SimulatedFileChannel(
                disk,
                simulated,
                node,
                new SimulatedFileChannel.OpenMode(
                        read, write, append, options.contains(StandardOpenOption.DELETE_ON_CLOSE)));
    }

    private Node open(SimulatedPath path, Set<? extends OpenOption> options, boolean write) throws IOException {
        boolean exists = disk.exists(path);
        if (exists && write && options.contains(StandardOpenOption.CREATE_NEW)) {
            disk.begin(Operation.OPEN, path);
            throw new FileAlreadyExistsException(path.toString());
        }
        boolean mayCreate = write
                && (options.contains(StandardOpenOption.CREATE) || options.contains(StandardOpenOption.CREATE_NEW));
        if (exists || !mayCreate) {
            disk.begin(Operation.OPEN, path);
            return disk.find(path);
        }
        disk.begin(Operation.CREATE, path);
        return disk.createFile(path);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path path, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        disk.begin(Operation.LIST, path);
        List<Path> found = new ArrayList<>();
        for (String name : disk.list(SimulatedPath.of(path))) {
            Path child = path.resolve(name);
            if (filter.accept(child)) {
                found.add(child);
            }
        }
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                return found.iterator();
            }

            @Override
            public void close() {
                // Nothing is held open.
            }
        };
    }

    @Override
    public void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
        disk.begin(Operation.MAKE_DIRECTORY, path);
        disk.createDirectory(SimulatedPath.of(path));
    }

    @Override
    public void delete(Path path) throws IOException {
        disk.begin(Operation.DELETE, path);
        disk.delete(SimulatedPath.of(path));
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) {
        throw new UnsupportedOperationException("copy is not simulated: read " + source + " and write " + target);
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        disk.begin(Operation.RENAME, source);
        List<CopyOption> given = Arrays.asList(options);
        boolean replace =
                given.contains(StandardCopyOption.REPLACE_EXISTING) || given.contains(StandardCopyOption.ATOMIC_MOVE);
        disk.move(SimulatedPath.of(source), SimulatedPath.of(target), replace);
    }

    @Override
    public boolean isSameFile(Path path, Path other) {
        return path.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    @Override
    public boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    @Override
    public FileStore getFileStore(Path path) {
        throw new UnsupportedOperationException("a simulated disk has no stores: " + path);
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        disk.begin(Operation.ACCESS, path);
        disk.find(SimulatedPath.of(path));
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return null;
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        disk.begin(Operation.STAT, path);
        return type.cast(new Attributes(disk.find(SimulatedPath.of(path))));
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        BasicFileAttributes all = readAttributes(path, BasicFileAttributes.class, options);
        return Map.of("size", all.size(), "isDirectory", all.isDirectory(), "isRegularFile", all.isRegularFile());
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) {
        throw new UnsupportedOperationException("attribute=" + attribute + " cannot be set on a simulated disk");
    }

    private record Attributes(Node node) implements BasicFileAttributes {
        @Override
        public FileTime lastModifiedTime() {
            return FileTime.fromMillis(0);
        }

        @Override
        public FileTime lastAccessTime() {
            return FileTime.fromMillis(0);
        }

        @Override
        public FileTime creationTime() {
            return FileTime.fromMillis(0);
        }

        @Override
        public boolean isRegularFile() {
            return node instanceof FileNode;
        }

        @Override
        public boolean isDirectory() {
            return node instanceof DirectoryNode;
        }

        @Override
        public boolean isSymbolicLink() {
            return false;
        }

        @Override
        public boolean isOther() {
            return false;
        }

        @Override
        public long size() {
            return node instanceof FileNode file ? file.length() : 0;
        }

        @Override
        public Object fileKey() {
            return null;
        }
    }
}

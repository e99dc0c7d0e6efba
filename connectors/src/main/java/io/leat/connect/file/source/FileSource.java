package io.leat.connect.file.source;

import io.leat.api.source.Boundedness;
import io.leat.api.source.SimpleVersionedSerializer;
import io.leat.api.source.Source;
import io.leat.api.source.SourceReader;
import io.leat.api.source.SourceReaderContext;
import io.leat.serialize.types.TypeInformation;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Reads files line by line, plain or gzip (told by their first bytes, not by their names); each file is one split.
 * Immutable.
 *
 * @param <T> the type of the records
 */
public final class FileSource<T> implements Source<T, FileSplit> {
    private static final int DEFAULT_MAX_LINE_BYTES = 64 << 20;
    private static final int HIGHEST_MAX_LINE_BYTES = 512 << 20;

    private final transient List<Path> paths;
    private final FileReadingOptions<T> options;

    private FileSource(List<Path> paths, FileReadingOptions<T> options) {
        this.paths = paths;
        this.options = options;
    }

    /** Reads {@code paths} by {@code format}; the order of the files names the splits. */
    public static <T> Builder<T> forRecordStreamFormat(LineFormat<T> format, Path... paths) {
        return new Builder<>(format, List.of(paths));
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.BOUNDED;
    }

    @Override
    public TypeInformation<T> getProducedType() {
        return options.format().getProducedType();
    }

    @Override
    public List<FileSplit> enumerateSplits(int parallelism) throws IOException {
        List<FileSplit> splits = new ArrayList<>(paths.size());
        for (Path path : paths) {
            requireReadable(path);
            splits.add(new FileSplit(splits.size(), path.getFileName().toString(), Files.size(path), 0, 0, 0));
        }
        return splits;
    }

    @Override
    public void checkRestoredSplits(List<FileSplit> splits) throws IOException {
        Set<String> present = new LinkedHashSet<>();
        enumerateSplits(1).forEach(split -> present.add(split.splitId()));
        for (FileSplit split : splits) {
            if (!present.remove(split.splitId())) {
                throw new IOException("split=" + split.splitId()
                        + " is in the checkpoint but not in the input any more: resume with the input as it was");
            }
        }
        if (!present.isEmpty()) {
            throw new IOException("split=" + present.iterator().next()
                    + " is not in the checkpoint: the input has grown since; resume with the input as it was");
        }
    }

    @Override
    public SimpleVersionedSerializer<FileSplit> getSplitSerializer() {
        return new FileSplitSerializer();
    }

    @Override
    public SourceReader<T, FileSplit> createReader(SourceReaderContext context) {
        return new FileReader<>(paths, options, context);
    }

    private static void requireReadable(Path path) throws IOException {
        if (Files.notExists(path)) {
            throw new IOException("input=" + path + " does not exist");
        }
        if (!Files.isRegularFile(path)) {
            throw new IOException("input=" + path + " is not a file");
        }
        try (var content = ContentStreams.open(path, 0)) {
            content.available();
        } catch (IOException e) {
            throw new IOException("input=" + path + " cannot be read: " + e, e);
        }
    }

    private Object writeReplace() {
        return new Frozen<>(new ArrayList<>(paths.stream().map(Path::toUri).toList()), options);
    }

    /** The serialized form: a {@link Path} does not travel, its URI does. */
    private record Frozen<T>(ArrayList<URI> uris, FileReadingOptions<T> options) implements Serializable {
        private Object readResolve() {
            return new FileSource<>(uris.stream().map(Path::of).toList(), options);
        }
    }

    /**
     * Collects what a {@link FileSource} needs.
     *
     * @param <T> the type of the records
     */
    public static final class Builder<T> {
        private final LineFormat<T> format;
        private final List<Path> paths;
        private int passes = 1;
        private OnBadRecord onBadRecord = OnBadRecord.FAIL;
        private int maxLineBytes = DEFAULT_MAX_LINE_BYTES;

        private Builder(LineFormat<T> format, List<Path> paths) {
            this.format = Objects.requireNonNull(format, "format");
            this.paths = paths;
            if (paths.isEmpty()) {
                throw new IllegalArgumentException("paths=[] names no file: give at least one");
            }
        }

        /** Reads each file this often, at least once; {@link InputFile#pass} tells the format which time it is. */
        public Builder<T> repeat(int times) {
            if (times < 1) {
                throw new IllegalArgumentException("repeat=" + times + " is too small: give 1 or more");
            }
            this.passes = times;
            return this;
        }

        /** What a malformed row does; {@link OnBadRecord#FAIL} unless set. */
        public Builder<T> onBadRecord(OnBadRecord reaction) {
            this.onBadRecord = Objects.requireNonNull(reaction, "reaction");
            return this;
        }

        /** A longer line is a malformed row; 64 MiB unless set, at most 512 MiB. */
        public Builder<T> maxLineBytes(int bytes) {
            if (bytes < 1 || bytes > HIGHEST_MAX_LINE_BYTES) {
                throw new IllegalArgumentException(
                        "maxLineBytes=" + bytes + " is out of range: give 1 to " + HIGHEST_MAX_LINE_BYTES);
            }
            this.maxLineBytes = bytes;
            return this;
        }

        /** The source. */
        public FileSource<T> build() {
            return new FileSource<>(paths, new FileReadingOptions<>(format, passes, onBadRecord, maxLineBytes));
        }
    }
}

package io.leat.connect.file.sink;

import io.leat.api.sink.Sink;
import io.leat.api.sink.SinkWriter;
import io.leat.api.sink.WriterInitContext;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Writes rows to files {@code part-<subtask>-<counter>} of a directory, exactly once; the package says how. Immutable.
 *
 * @param <T> the type of the records
 */
public final class FileSink<T> implements Sink<T> {
    private static final long DEFAULT_ROLLING_BYTES = 128L << 20;

    private final transient Path directory;
    private final Encoder<T> encoder;
    private final long rollingBytes;

    private FileSink(Path directory, Encoder<T> encoder, long rollingBytes) {
        this.directory = directory;
        this.encoder = encoder;
        this.rollingBytes = rollingBytes;
    }

    /** Writes to {@code directory}, each record by {@code encoder}. */
    public static <T> Builder<T> forRowFormat(Path directory, Encoder<T> encoder) {
        return new Builder<>(directory, encoder);
    }

    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) throws IOException {
        return FileSinkWriter.open(new PartDirectory(directory), encoder, rollingBytes, context);
    }

    private Object writeReplace() {
        return new Frozen<>(directory.toUri(), encoder, rollingBytes);
    }

    /** The serialized form: a {@link Path} does not travel, its URI does. */
    private record Frozen<T>(URI directory, Encoder<T> encoder, long rollingBytes) implements Serializable {
        private Object readResolve() {
            return new FileSink<>(Path.of(directory), encoder, rollingBytes);
        }
    }

    /**
     * Collects what a {@link FileSink} needs.
     *
     * @param <T> the type of the records
     */
    public static final class Builder<T> {
        private final Path directory;
        private final Encoder<T> encoder;
        private long rollingBytes = DEFAULT_ROLLING_BYTES;

        private Builder(Path directory, Encoder<T> encoder) {
            this.directory = Objects.requireNonNull(directory, "directory");
            this.encoder = Objects.requireNonNull(encoder, "encoder");
        }

        /** A file this long is closed at the end of the row and the next one begun; 128 MiB unless set. */
        public Builder<T> withRollingSize(long bytes) {
            if (bytes < 1) {
                throw new IllegalArgumentException("rollingSize=" + bytes + " is too small: give 1 or more bytes");
            }
            this.rollingBytes = bytes;
            return this;
        }

        /** The sink. */
        public FileSink<T> build() {
            return new FileSink<>(directory, encoder, rollingBytes);
        }
    }
}

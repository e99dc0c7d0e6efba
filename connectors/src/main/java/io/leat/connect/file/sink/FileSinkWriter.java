package io.leat.connect.file.sink;

import io.leat.api.functions.TaskInfo;
import io.leat.api.sink.SinkWriter;
import io.leat.api.sink.WriterInitContext;
import io.leat.connect.file.sink.FileSinkState.ClosedPart;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Writes the rows of one subtask. Owned by the thread of the subtask; {@link #close} closes the open file and leaves it
 * uncommitted, or deletes it where no later run can go on with it.
 *
 * <p>Invariants: {@code part} is open exactly while rows of an unfinished file have reached the disk; {@code uncommitted}
 * is in order of counters, and of the checkpoints that cover them; a closed file that no checkpoint covers yet has
 * {@link #NOT_COVERED} and stands at the end; {@code lastCommitted} is the newest committed file of this subtask.
 */
final class FileSinkWriter<T> implements SinkWriter<T> {
    private static final int FLUSH_BYTES = 64 * 1024;
    private static final long NOT_COVERED = Long.MAX_VALUE;

    private final PartDirectory directory;
    private final Encoder<T> encoder;
    private final long rollingBytes;
    private final TaskInfo task;
    private final boolean resumable;
    private final RowBuffer rows = new RowBuffer(FLUSH_BYTES + FLUSH_BYTES / 4);
    private final Deque<Uncommitted> uncommitted = new ArrayDeque<>();
    private PartFile part;
    private ClosedPart lastCommitted;
    private long nextCounter;
    private boolean newNames;

    private FileSinkWriter(PartDirectory directory, Encoder<T> encoder, long rollingBytes, WriterInitContext context) {
        this.directory = directory;
        this.encoder = encoder;
        this.rollingBytes = rollingBytes;
        this.task = context.getTaskInfo();
        this.resumable = context.isResumable();
    }

    /** A writer that begins or goes on as {@code context} says. */
    static <T> FileSinkWriter<T> open(
            PartDirectory directory, Encoder<T> encoder, long rollingBytes, WriterInitContext context)
            throws IOException {
        FileSinkWriter<T> writer = new FileSinkWriter<>(directory, encoder, rollingBytes, context);
        List<FileSinkState> states = new ArrayList<>();
        for (byte[] state : context.restoredState()) {
            states.add(FileSinkStateCodec.decode(state));
        }
        PartRecovery recovery =
                new PartRecovery(directory, writer.subtask(), writer.task.getNumberOfParallelSubtasks());
        if (context.isResuming() || !states.isEmpty()) {
            recovery.resume(states);
        } else {
            recovery.beginNew();
        }
        writer.nextCounter = recovery.nextCounter();
        writer.part = recovery.openPart();
        writer.lastCommitted = recovery.lastCommitted();
        return writer;
    }

    @Override
    public void write(T element, long timestamp) throws IOException {
        encoder.encode(element, rows);
        if (rows.size() >= FLUSH_BYTES) {
            flush();
        }
        if (partBytes() >= rollingBytes) {
            roll();
        }
    }

    @Override
    public byte[] snapshotState(long checkpointId, boolean endOfInput) throws IOException {
        flush();
        if (endOfInput) {
            roll();
        } else if (part != null) {
            part.force();
        }
        if (newNames) {
            directory.force();
            newNames = false;
        }
        List<ClosedPart> closed = new ArrayList<>(uncommitted.size() + 1);
        if (lastCommitted != null) {
            closed.add(lastCommitted); // by which a run that goes on knows the directory
        }
        for (Uncommitted entry : uncommitted) {
            entry.coverBy(checkpointId);
            closed.add(new ClosedPart(entry.name.counter(), entry.lengthBytes));
        }
        long openCounter = part == null ? FileSinkState.NONE : part.name().counter();
        long openLengthBytes = part == null ? 0 : part.lengthBytes();
        return FileSinkStateCodec.encode(new FileSinkState(
                subtask(), task.getNumberOfParallelSubtasks(), nextCounter, openCounter, openLengthBytes, closed));
    }

    @Override
    public void commit(long checkpointId) throws IOException {
        boolean renamed = false;
        while (!uncommitted.isEmpty() && uncommitted.peek().checkpointId <= checkpointId) {
            Uncommitted entry = uncommitted.peek();
            directory.commit(entry.name, entry.lengthBytes);
            lastCommitted = new ClosedPart(entry.name.counter(), entry.lengthBytes);
            uncommitted.remove();
            renamed = true;
        }
        if (renamed) {
            directory.force();
        }
    }

    @Override
    public void close() throws IOException {
        PartFile open = part;
        part = null;
        try {
            if (open != null) {
                open.close();
            }
        } finally {
            if (!resumable) {
                discard(open);
            }
        }
    }

    /** No later run would commit or delete these. */
    private void discard(PartFile open) throws IOException {
        if (open != null) {
            directory.deleteUncommitted(open.name());
        }
        for (Uncommitted entry : uncommitted) {
            directory.deleteUncommitted(entry.name);
        }
        uncommitted.clear();
    }

    private int subtask() {
        return task.getIndexOfThisSubtask();
    }

    private long partBytes() {
        return rows.size() + (part == null ? 0 : part.lengthBytes());
    }

    private void flush() throws IOException {
        if (rows.size() == 0) {
            return;
        }
        if (part == null) {
            part = PartFile.create(directory.path(), new PartName(subtask(), nextCounter++));
            newNames = true;
        }
        part.append(rows.rows());
        rows.reset();
    }

    /** Closes the open file, durably; a later checkpoint covers it. */
    private void roll() throws IOException {
        flush();
        if (part != null) {
            part.force();
            part.close();
            uncommitted.add(new Uncommitted(part.name(), part.lengthBytes()));
            part = null;
        }
    }

    /** A closed file, and the first checkpoint whose state lists it. */
    private static final class Uncommitted {
        private final PartName name;
        private final long lengthBytes;
        private long checkpointId = NOT_COVERED;

        private Uncommitted(PartName name, long lengthBytes) {
            this.name = name;
            this.lengthBytes = lengthBytes;
        }

        private void coverBy(long id) {
            checkpointId = Math.min(checkpointId, id);
        }
    }
}

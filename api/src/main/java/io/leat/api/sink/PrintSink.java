package io.leat.api.sink;

import io.leat.api.functions.TaskInfo;
import java.io.PrintStream;

/**
 * Prints a line for each record: {@code prefix:2> value}, where 2 is the subtask, counted from 1. A single subtask isn't
 * named, and an empty prefix leaves no colon. What is printed is printed: a resumed job prints again what followed the
 * checkpoint it goes on from.
 *
 * @param <T> the type of the records
 */
public final class PrintSink<T> implements Sink<T> {
    private final String prefix;
    private final boolean toStandardError;

    /** Prints to the standard output. */
    public PrintSink() {
        this("");
    }

    /** Prints to the standard output, with a prefix. */
    public PrintSink(String prefix) {
        this(prefix, false);
    }

    /** Prints to the standard output or the standard error, with a prefix that may be empty. */
    public PrintSink(String prefix, boolean toStandardError) {
        this.prefix = prefix;
        this.toStandardError = toStandardError;
    }

    @Override
    @SuppressWarnings("SystemOut") // printing is what it is for
    public SinkWriter<T> createWriter(WriterInitContext context) {
        return new Writer<>(toStandardError ? System.err : System.out, lead(context.getTaskInfo()));
    }

    private String lead(TaskInfo task) {
        String subtask =
                task.getNumberOfParallelSubtasks() == 1 ? "" : Integer.toString(task.getIndexOfThisSubtask() + 1);
        String colon = prefix.isEmpty() || subtask.isEmpty() ? "" : ":";
        String who = prefix + colon + subtask;
        return who.isEmpty() ? "" : who + "> ";
    }

    /** Owned by the subtask; the stream isn't its own to close. */
    private static final class Writer<T> implements SinkWriter<T> {
        private static final byte[] NO_STATE = {};

        private final PrintStream stream;
        private final String lead;

        private Writer(PrintStream stream, String lead) {
            this.stream = stream;
            this.lead = lead;
        }

        @Override
        public void write(T element, long timestamp) {
            stream.println(lead + element);
        }

        @Override
        public byte[] snapshotState(long checkpointId, boolean endOfInput) {
            stream.flush();
            return NO_STATE;
        }

        @Override
        public void commit(long checkpointId) {}

        @Override
        public void close() {
            stream.flush();
        }
    }
}

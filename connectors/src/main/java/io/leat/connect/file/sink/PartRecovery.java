package io.leat.connect.file.sink;

import io.leat.connect.file.sink.FileSinkState.ClosedPart;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Brings the files of one subtask back to a checkpoint: commits what it covers, cuts the open file to the length it had,
 * and deletes what came later. Can be killed at any point and run again. Used once, by the thread of the subtask.
 *
 * <p>Several subtasks recover at the same time, so each touches only files it answers for: those of the states it was
 * given, its own, and, for subtask 0, those of subtasks that neither wrote at the checkpoint nor run now.
 */
final class PartRecovery {
    private final PartDirectory directory;
    private final int subtask;
    private final int parallelism;
    private final Set<PartName> kept = new HashSet<>();
    private final Set<Integer> answeredFor = new HashSet<>();
    private long nextCounter;
    private int oldParallelism;
    private FileSinkState openState;
    private PartFile openPart;
    private ClosedPart lastCommitted;

    PartRecovery(PartDirectory directory, int subtask, int parallelism) {
        this.directory = directory;
        this.subtask = subtask;
        this.parallelism = parallelism;
        this.answeredFor.add(subtask);
    }

    /** A run without a past: nothing of this subtask may be there. */
    void beginNew() throws IOException {
        directory.create();
        for (boolean committed : new boolean[] {true, false}) {
            for (PartName part : directory.list(committed)) {
                if (part.subtask() == subtask) {
                    throw new IOException("output=" + directory.path() + " already holds part-" + part.subtask() + '-'
                            + part.counter() + " of an earlier run: give a new or empty directory");
                }
            }
        }
    }

    /**
     * A resumed run.
     *
     * @param states what the restored checkpoint keeps, for each old subtask that this one answers for; empty where there
     *               was no checkpoint, or where this subtask is new
     */
    void resume(List<FileSinkState> states) throws IOException {
        directory.create();
        requireCheckpointIfCommitted(states);
        for (FileSinkState state : states) {
            answeredFor.add(state.subtask());
            oldParallelism = Math.max(oldParallelism, state.parallelism());
            resume(state);
        }
        for (PartName part : directory.list(false)) {
            if (isLeftOver(part)) {
                directory.deleteUncommitted(part);
            }
        }
        for (PartName part : directory.list(true)) {
            if (part.subtask() == subtask) {
                nextCounter = Math.max(nextCounter, part.counter() + 1);
            }
        }
        directory.force();
        if (openState != null) {
            openPart = PartFile.reopen(directory.path(), openState.openPart(), openState.openLengthBytes());
        }
    }

    /** The counter of the next file. */
    long nextCounter() {
        return nextCounter;
    }

    /** The file to go on with, or null. */
    PartFile openPart() {
        return openPart;
    }

    /** The newest committed file of this subtask that a checkpoint knows of, or null. */
    ClosedPart lastCommitted() {
        return lastCommitted;
    }

    /** Old subtask 0 always hands on a state, to subtask 0: where that has none, there was no checkpoint. */
    private void requireCheckpointIfCommitted(List<FileSinkState> states) throws IOException {
        if (subtask == 0 && states.isEmpty() && !directory.list(true).isEmpty()) {
            throw new IOException(
                    "output=" + directory.path() + " holds committed files, but there is no checkpoint of the"
                            + " run that wrote them: give its checkpoint directory, or a new output directory");
        }
    }

    private void resume(FileSinkState state) throws IOException {
        for (PartName part : directory.list(true)) {
            if (part.subtask() == state.subtask() && part.counter() >= state.nextCounter()) {
                throw new IOException("output file=" + directory.path().resolve(part.committed())
                        + " was committed by a later checkpoint than the one restored: begin again with a new output"
                        + " directory");
            }
        }
        for (ClosedPart closed : state.closed()) {
            directory.commit(state.name(closed), closed.lengthBytes());
            onCommitted(state, closed);
        }
        if (state.hasOpenPart()) {
            resumeOpenPart(state);
        }
        if (state.subtask() == subtask) {
            nextCounter = state.nextCounter();
        }
    }

    /** A file of this subtask is gone on with; one of a subtask that is no more is committed as it is. */
    private void resumeOpenPart(FileSinkState state) throws IOException {
        PartName part = state.openPart();
        if (directory.isCommitted(part) || !directory.isUncommitted(part)) {
            directory.commit(part, state.openLengthBytes());
            onCommitted(state, new ClosedPart(part.counter(), state.openLengthBytes()));
            return;
        }
        if (state.subtask() == subtask) {
            kept.add(part);
            openState = state;
            return;
        }
        try (PartFile file = PartFile.reopen(directory.path(), part, state.openLengthBytes())) {
            file.force();
        }
        directory.commit(part, state.openLengthBytes());
    }

    private void onCommitted(FileSinkState state, ClosedPart part) {
        if (state.subtask() == subtask) {
            lastCommitted = part;
        }
    }

    private boolean isLeftOver(PartName part) {
        boolean ofNobody = subtask == 0 && part.subtask() >= Math.max(parallelism, oldParallelism);
        return !kept.contains(part) && (ofNobody || answeredFor.contains(part.subtask()));
    }
}

/**
 * Records into files of a directory, exactly once.
 *
 * <p>Subtask {@code s} writes to {@code .part-s-c.inprogress}, where {@code c} counts its files from 0. A file that is full,
 * and the last one at the end of the input, is closed and waits; when the checkpoint that first knew it as closed is
 * complete, it is renamed to {@code part-s-c}, after which it never changes. A checkpoint keeps how long the open file was
 * and which closed files wait ({@code FileSinkStateLayout}). A restored writer renames the waiting files again, cuts the
 * open file to the length it had and goes on there, and deletes what else has a name beginning with a dot. The newest
 * committed file stays in the state too, so that a run that goes on knows its directory: of each subtask that one must not
 * be taken away as long as the job may be resumed. Without checkpoints nobody can go on: there a writer that is closed
 * deletes what is uncommitted.
 */
package io.leat.connect.file.sink;

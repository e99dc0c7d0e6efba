/**
 * Checkpoints on a file system: one directory for each, a manifest written last, and nothing read that does not verify.
 *
 * <h2>Names</h2>
 *
 * <pre>
 *  DIRECTORY/                            one job
 *    _lock                               held while a job uses the directory; stays behind, empty
 *    _probe, _probe.tmp                  for a moment, when the directory is opened
 *    chk-17/                             one checkpoint; the number grows and is never used twice
 *      vertex-0-subtask-3.snapshot       one subtask; the vertex goes by its position in the manifest
 *      _metadata.tmp                     a manifest that is not complete yet
 *      _metadata                         the manifest: with it the checkpoint is whole, without it nothing
 * </pre>
 *
 * <p>Whatever has another name is not ours: it is neither read nor changed, and a {@code chk-} directory that holds
 * such a file is not removed.
 *
 * <h2>Files</h2>
 *
 * <p>Every file is an envelope (magic, format version, body, total length, CRC32C: {@code EnvelopeLayout}). The body
 * of a snapshot is {@code SnapshotFileLayout}: checkpoint, vertex, subtask, then named parts. The body of a manifest is
 * {@code ManifestLayout}: checkpoint, job, whether the job had finished, then every vertex with its parallelism and the
 * name, length and checksum of each of its files. A subtask without state has no file. Numbers are little-endian.
 *
 * <h2>When a checkpoint is durable</h2>
 *
 * <ol>
 *   <li>{@code chk-n} is created; it must not exist.
 *   <li>Each snapshot is written and synced.
 *   <li>{@code chk-n} is synced, then the directory above it: all files can be found again after a crash.
 *   <li>{@code _metadata.tmp} is written and synced, renamed atomically to {@code _metadata}, and {@code chk-n} is
 *       synced.
 * </ol>
 *
 * <p>A crash at any point leaves either a whole checkpoint or a directory without a manifest. Removal goes the other
 * way: the manifest first, a sync, then the rest.
 *
 * <h2>Reading</h2>
 *
 * <p>The newest checkpoint is taken whose manifest verifies and whose files all verify and are those that the manifest
 * names. Newer ones are passed over with a warning each. If there are manifests but none verifies, that is an error.
 *
 * <h2>Removal</h2>
 *
 * <p>The newest whole checkpoints are kept, two unless set otherwise. Only those that this run wrote or verified
 * count as whole. A directory without a manifest goes as soon as a newer whole checkpoint exists.
 */
package io.leat.checkpoint.store;

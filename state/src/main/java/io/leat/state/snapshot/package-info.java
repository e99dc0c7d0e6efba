/**
 * The format of a snapshot of keyed state, its reading and its writing.
 *
 * <h2>Format, version 1</h2>
 *
 * <p>A snapshot holds the keyed state and the timers of one subtask. Numbers are little-endian; text is UTF-8. The
 * offsets are named in {@link io.leat.state.snapshot.SnapshotLayout}.
 *
 * <pre>
 *   snapshot := header state* section*
 *   header   := magic, version, max parallelism, first and last key group, number of states, number of sections
 *   state    := length of name, length of type, name, type       the type as its description prints it
 *   section  := key group, number of parts, length of the parts, part*
 *   part     := number of the part's table, number of entries, entry*
 *   entry    := key hash, namespace (two words), length of key, length of value, key, value
 * </pre>
 *
 * <p>States are sorted by name and numbered from 0. The table of a part is the number of a state, or, behind those,
 * event-time timers and processing-time timers; the value of a timer is its time, eight bytes. Key groups without
 * entries have no section, tables without entries no part; both ascend. So a section can be read, or skipped, with
 * nothing but the header and the states at hand: subtasks of another parallelism take the key groups that are theirs
 * out of the snapshots of the old ones.
 *
 * <p>A reader takes exactly the bytes of the snapshot, so that others may follow in the same stream. It checks every
 * number before it relies on it, and allocates no more than an entry may have for what a length claims. It does not check
 * sums: those are the checkpoint store's.
 */
package io.leat.state.snapshot;

/**
 * A disk in memory that forgets, when the power fails, what nobody synced: a {@link java.nio.file.FileSystem}, so that
 * the engine's own file code runs on it unchanged.
 *
 * <p>What survives a crash is drawn from the seed. Of a file's bytes: those at the last {@code force}, and of what was
 * written since nothing, all, or some prefix, the last piece of which may be torn. Of a directory: the entries at its
 * last sync, and of what was done to it since some prefix, in order. A file may thus exist and be empty, and a rename
 * may be undone; a rename is never half done.
 */
package io.leat.simulation.disk;

/** Checkpoints on a file system: one directory for each, a manifest written last, and nothing read that does not verify. */
package io.leat.checkpoint.store;

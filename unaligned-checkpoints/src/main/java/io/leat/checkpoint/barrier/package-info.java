/**
 * Barriers: the frame that cuts a stream into before and after a checkpoint, and the alignment that makes all input
 * channels of a subtask agree on the cut.
 */
package io.leat.checkpoint.barrier;

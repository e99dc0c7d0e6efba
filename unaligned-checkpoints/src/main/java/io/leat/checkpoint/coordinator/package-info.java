/**
 * The coordinator: an agent that triggers a checkpoint at the sources, collects the snapshots of all subtasks, has them
 * stored on its own thread, and tells every subtask how it ended. What it needs of a store is defined here.
 */
package io.leat.checkpoint.coordinator;

/**
 * Key groups: the units in which keyed state and in-flight records move between subtasks. A key belongs to one group
 * for ever; a subtask owns a contiguous range of groups, and parallelism only decides where the ranges are cut.
 */
package io.leat.state.keygroup;

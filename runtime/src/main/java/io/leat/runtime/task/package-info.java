/** Subtasks: agents that run one chain each, from input or splits to outputs, between commands and barriers. */
package io.leat.runtime.task;

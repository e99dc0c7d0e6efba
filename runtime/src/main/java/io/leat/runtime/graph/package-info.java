/** The graphs of a job: stream graph, job graph of chains, and execution graph of parallel subtasks in slots. */
package io.leat.runtime.graph;

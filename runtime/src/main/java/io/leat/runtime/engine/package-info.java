/** The embedded engine: builds the subtasks of a job, gives them threads, and answers for the job as a whole. */
package io.leat.runtime.engine;

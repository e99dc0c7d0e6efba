/** From options to the memory layout of a process, and from there to what the channels of a job may take. */
package io.leat.runtime.memory;

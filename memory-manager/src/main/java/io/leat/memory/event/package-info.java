/** What Flight Recorder is told about memory; free of cost while nobody records. */
package io.leat.memory.event;

/** Faults planted in sources, operators and sinks: the simulation must find each of them, and none where there is none. */
package io.leat.simulation.fault;

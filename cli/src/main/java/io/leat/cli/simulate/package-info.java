/** The scenarios of {@code leat simulate}: those of the simulation, and the sensors job on excerpts of its series. */
package io.leat.cli.simulate;

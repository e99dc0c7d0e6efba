/** What tests of the simulation share: scenarios written out by hand, and steps with faults. */
package io.leat.simulation.testing;

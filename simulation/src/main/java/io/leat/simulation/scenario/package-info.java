/** Jobs for the simulation to run, each with what it must give, worked out without the engine. */
package io.leat.simulation.scenario;

/**
 * The whole engine under one seed: one thread picks which agent steps next, one clock moves by whim, the power fails
 * anywhere, and checkers look at the disk from outside.
 */
package io.leat.simulation.run;

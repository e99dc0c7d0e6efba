/** Floors: the least that moving the same bytes can cost, with nothing of ours in it. */
package io.leat.jmh.baseline;

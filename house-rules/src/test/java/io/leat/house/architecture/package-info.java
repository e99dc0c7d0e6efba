/**
 * The rules that are visible in compiled classes: who may use whom, which packages may form what shape, and who may reach
 * for a clock, a thread, a disk or randomness.
 */
package io.leat.house.architecture;

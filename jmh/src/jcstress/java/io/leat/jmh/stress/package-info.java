/**
 * What must hold when two threads meet in the lock-free classes, whatever the processor and the compiler reorder. Run by
 * the profile {@code jcstress}.
 */
package io.leat.jmh.stress;

/**
 * A chain as one loop. For a source whose records can be pulled, the steps that take one record and give at most one are
 * generated into a single method, straight on from each other, so that nothing a virtual machine guesses about call sites
 * or the size of methods decides whether they become one piece of machine code.
 */
package io.leat.runtime.loop;

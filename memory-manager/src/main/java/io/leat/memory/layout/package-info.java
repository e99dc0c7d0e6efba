/**
 * How the memory of a process is divided, worked out before anything is taken.
 *
 * <p>The process has five parts: heap, managed, network, reserve and overhead. Where its size is given, overhead comes off
 * first, as a fraction within bounds; managed, network and reserve are fractions of what is left; the heap is the rest. A
 * part that is given a size has that size. If the heap has one, the rest goes to the first of the others that has none.
 * Where the size of the process is not given, each part has its own or a default, and the process is their sum.
 *
 * <p>Managed memory is divided over slots, in equal shares save for those that are given a size of their own, and a slot
 * over the uses that its job has, by weight; both in whole pages.
 *
 * <p>A request that cannot be met is answered with the numbers that make it fit.
 */
package io.leat.memory.layout;

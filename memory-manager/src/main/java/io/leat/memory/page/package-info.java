/**
 * Off-heap pages: carved from slabs by a pool, leased to an owner, counted, and never read after they went back.
 *
 * <p>A <em>slab</em> is a piece of direct memory that a pool obtains from the JVM when its free pages run out; it is cut
 * into <em>pages</em> of one size. A page is <em>free</em>, when its number is on the stack of free pages, or <em>leased</em>,
 * when its state word counts one lease or more. The word is
 *
 * <pre>
 *  63                            32 31                             0
 * +--------------------------------+--------------------------------+
 * |           generation           |        number of leases        |
 * +--------------------------------+--------------------------------+
 * </pre>
 *
 * Leasing a free page makes a new generation with one lease; retaining adds a lease, releasing ends one, both by compare
 * and set; whoever ends the last one pushes the number back. A <em>handle</em> is the generation with the number of the page
 * in the low half: it is good for as long as the word has that generation and a lease.
 */
package io.leat.memory.page;

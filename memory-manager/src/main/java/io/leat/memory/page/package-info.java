/** Off-heap pages: carved from slabs by a pool, leased to an owner, counted, and never read after they went back. */
package io.leat.memory.page;

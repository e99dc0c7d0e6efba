/** Off-heap memory for benchmarks, from the same place as the product's. */
package io.leat.jmh.memory;

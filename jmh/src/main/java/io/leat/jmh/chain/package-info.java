/** Chained operators: a whole job of the engine beside a loop that calls the same functions in turn. */
package io.leat.jmh.chain;

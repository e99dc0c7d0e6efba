/** Tuples: the records of jobs that need no class of their own. */
package io.leat.serialize.tuple;

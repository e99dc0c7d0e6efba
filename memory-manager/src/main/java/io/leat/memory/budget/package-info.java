/** Budgets: every off-heap byte of a process is reserved here first, under the name of who holds it. */
package io.leat.memory.budget;

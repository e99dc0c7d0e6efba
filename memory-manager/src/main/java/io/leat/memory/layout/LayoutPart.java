package io.leat.memory.layout;

import io.leat.memory.budget.BudgetKind;

/**
 * One of the five parts of the process.
 *
 * @param kind which
 * @param bytes its size
 * @param derivation where the size comes from, in words
 */
public record LayoutPart(BudgetKind kind, long bytes, String derivation) {}

package io.leat.api.graph;

/** Whether an operator joins the chain of the operator before it. */
public enum ChainingStrategy {
    /** It joins where edges allow. */
    ALWAYS,
    /** It begins a chain; others may join it. */
    HEAD,
    /** It stays alone. */
    NEVER
}

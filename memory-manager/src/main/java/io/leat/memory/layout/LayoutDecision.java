package io.leat.memory.layout;

/** The answer to a request: a layout, or why there is none and what to change. */
public sealed interface LayoutDecision permits MemoryLayout, LayoutRefusal {}

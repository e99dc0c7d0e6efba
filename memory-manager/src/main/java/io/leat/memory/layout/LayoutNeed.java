package io.leat.memory.layout;

/**
 * What a job of the given shape needs at the least, beside what it has.
 *
 * @param what the part or use that is needed
 * @param neededBytes what it cannot do without
 * @param availableBytes what the layout gives it
 * @param derivation where the need comes from, in words
 */
public record LayoutNeed(String what, long neededBytes, long availableBytes, String derivation) {}

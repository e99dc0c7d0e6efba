package io.leat.api.source;

/** A part of a source's input together with the position reached in it: what a checkpoint keeps of it. Immutable. */
public interface SourceSplit {
    /** Names the part, the same in every run. */
    String splitId();
}

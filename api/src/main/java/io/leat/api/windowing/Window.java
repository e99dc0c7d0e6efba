package io.leat.api.windowing;

/** A finite piece of a stream. */
public abstract class Window {
    /** The highest timestamp that still belongs to the window, ms. */
    public abstract long maxTimestamp();
}

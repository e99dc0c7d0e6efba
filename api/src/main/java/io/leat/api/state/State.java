package io.leat.api.state;

/** A piece of state of the current key. */
public interface State {
    /** Removes what is kept for the current key. */
    void clear();
}

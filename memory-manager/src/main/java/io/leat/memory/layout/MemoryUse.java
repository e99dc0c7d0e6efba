package io.leat.memory.layout;

import java.util.Locale;

/** What the managed memory of a slot is used for. */
public enum MemoryUse {
    /** Keyed state and timers. */
    STATE,
    /** The work of sorts and joins. */
    OPERATOR;

    /** The name in messages and results, in lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

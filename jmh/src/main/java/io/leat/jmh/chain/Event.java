package io.leat.jmh.chain;

/** A record of three fields, filled again and again. */
public final class Event {
    /** Counts up. */
    public long id;

    /** Changed on its way. */
    public long value;

    /** From 0 to 7. */
    public int kind;

    /** The event with this number. */
    void fill(long number) {
        id = number;
        value = number;
        kind = (int) number & 7;
    }
}

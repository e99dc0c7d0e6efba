package io.leat.jmh.exchange;

/** What stands before the fields of a record in an exchange, as in the engine: a timestamp. */
final class RecordHead {
    static final int BYTES = Long.BYTES;
    static final byte KIND = 1;

    private RecordHead() {}
}

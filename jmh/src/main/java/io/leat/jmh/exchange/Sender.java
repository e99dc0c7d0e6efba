package io.leat.jmh.exchange;

/** The writing side of an exchange; owned by the producer's thread. */
public interface Sender {
    /** Writes a record, unless there is no room. */
    boolean send(Message message);

    /** Lets the reader see all that was written: the end of a work batch. */
    void flush();
}

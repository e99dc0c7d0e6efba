package io.leat.jmh.exchange;

/** The reading side of an exchange; owned by the consumer's thread. */
public interface Receiver {
    /**
     * Reads what there is.
     *
     * @return how many records were read
     */
    int receive(Tally tally);
}

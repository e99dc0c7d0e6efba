package io.leat.jmh.exchange;

import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/** How a message becomes the payload of a frame and back; one end's own. */
public interface Payload {
    /** The most bytes the payload can have. */
    int maxLength(Message message);

    /** Writes it and returns its length. */
    int write(Message message, MutableDirectBuffer buffer, int offset);

    /** Reads it into the same message again and again. */
    Message read(DirectBuffer buffer, int offset, int length);
}

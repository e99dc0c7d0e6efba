package io.leat.state.table;

import java.io.IOException;
import org.agrona.DirectBuffer;

/** Takes the bytes of something that may lie in several pieces, front to back. */
@FunctionalInterface
public interface PieceConsumer {
    /** The next bytes, valid until this returns. */
    void accept(DirectBuffer buffer, int offset, int length) throws IOException;
}

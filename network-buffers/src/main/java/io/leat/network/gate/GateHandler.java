package io.leat.network.gate;

import org.agrona.DirectBuffer;

/** Takes the frames of all channels of a gate, on the thread of the consumer. */
@FunctionalInterface
public interface GateHandler {
    /**
     * Takes a frame. The bytes may be read until this method returns. It may pause and resume channels of the gate; if
     * it pauses the one it is called for, no more of that one is delivered.
     *
     * @param channel which channel the frame came by
     * @param buffer where the payload lies
     * @param offset where it starts
     * @param length its length
     * @param kind the kind given by the writer
     * @param keyGroup the key group given by the writer
     * @return whether to go on; after false this frame is consumed and the poll returns
     */
    boolean onFrame(int channel, DirectBuffer buffer, int offset, int length, byte kind, int keyGroup);
}

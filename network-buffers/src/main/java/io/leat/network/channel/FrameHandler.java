package io.leat.network.channel;

import org.agrona.DirectBuffer;

/** Takes the frames of one channel, on the thread of its reader. */
@FunctionalInterface
public interface FrameHandler {
    /**
     * Takes a frame. The bytes may be read until this method returns.
     *
     * @param buffer where the payload lies
     * @param offset where it starts
     * @param length its length
     * @param kind the kind given by the writer
     * @param keyGroup the key group given by the writer
     * @return whether to go on; after false this frame is consumed and no other is delivered by this poll
     */
    boolean onFrame(DirectBuffer buffer, int offset, int length, byte kind, int keyGroup);
}

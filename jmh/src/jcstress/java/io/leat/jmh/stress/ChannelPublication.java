package io.leat.jmh.stress;

import io.leat.network.channel.Channel;
import io.leat.network.channel.ChannelMemory;
import io.leat.network.channel.ChannelWriter;
import io.leat.network.frame.FrameLayout;
import org.agrona.DirectBuffer;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJ_Result;

/** A reader sees a record whole or not at all. */
@JCStressTest
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "read before it was published")
@Outcome(id = "-1, 7", expect = Expect.ACCEPTABLE, desc = "read whole")
@Outcome(expect = Expect.FORBIDDEN, desc = "read in part")
@State
public class ChannelPublication {
    private final ChannelMemory memory = Stressed.memory();
    private final Channel channel = Stressed.channel(memory);

    /** Writes one record and publishes it. */
    @Actor
    public void write() {
        ChannelWriter writer = channel.writer();
        int offset = writer.claim(2 * Long.BYTES);
        writer.buffer().putLong(offset, -1);
        writer.buffer().putLong(offset + Long.BYTES, 7);
        writer.commit(2 * Long.BYTES, (byte) 1, FrameLayout.NO_KEY_GROUP);
        writer.publish();
    }

    /** Reads what is there. */
    @Actor
    public void read(JJ_Result result) {
        channel.reader().poll((buffer, offset, length, kind, keyGroup) -> take(result, buffer, offset), 1);
    }

    /** Frees the memory. */
    @Arbiter
    public void free(JJ_Result result) {
        channel.close();
        memory.close();
    }

    private static boolean take(JJ_Result result, DirectBuffer buffer, int offset) {
        result.r1 = buffer.getLong(offset);
        result.r2 = buffer.getLong(offset + Long.BYTES);
        return true;
    }
}

package io.leat.jmh.stress;

import io.leat.network.channel.Channel;
import io.leat.network.channel.ChannelConfig;
import io.leat.network.channel.ChannelMemory;
import io.leat.network.channel.ChannelReader;
import io.leat.network.channel.ChannelWriter;
import io.leat.network.frame.FrameLayout;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Records that fill a page each go to two readers by way of the same pages: the writer reuses a page only when both have
 * done with it. Counted for each reader: records that came out of order or with bytes of a later one.
 */
@JCStressTest
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "both read all, in order, none changed under them")
@Outcome(expect = Expect.FORBIDDEN, desc = "a page was reused too early, or lost")
@State
public class SharedPageReuse {
    private static final int RECORDS = 8;
    private static final int LENGTH = 4096 - FrameLayout.HEADER_BYTES;

    private final ChannelMemory memory = Stressed.memory();
    private final Channel channel = new Channel("stressed", memory, ChannelConfig.DEFAULT, 2);

    /** Writes a record whenever there is room. */
    @Actor
    public void write() {
        ChannelWriter writer = channel.writer();
        int written = 0;
        while (written < RECORDS) {
            if (!writer.hasRoom()) {
                Thread.onSpinWait();
                continue;
            }
            int offset = writer.claim(LENGTH);
            writer.buffer().putInt(offset, written);
            writer.buffer().putInt(offset + LENGTH - Integer.BYTES, written);
            writer.commit(LENGTH, (byte) 1, FrameLayout.NO_KEY_GROUP);
            writer.publish();
            written++;
        }
    }

    /** Reads until all have come. */
    @Actor
    public void readFirst(II_Result result) {
        result.r1 = wrong(channel.reader(0));
    }

    /** Reads the same. */
    @Actor
    public void readSecond(II_Result result) {
        result.r2 = wrong(channel.reader(1));
    }

    private static int wrong(ChannelReader reader) {
        int[] read = new int[2];
        while (read[0] < RECORDS) {
            int work = reader.poll(
                    (buffer, offset, length, kind, keyGroup) -> {
                        int first = buffer.getInt(offset);
                        int last = buffer.getInt(offset + length - Integer.BYTES);
                        read[1] += first == read[0] && last == first ? 0 : 1;
                        read[0]++;
                        return true;
                    },
                    1);
            if (work == 0) {
                Thread.onSpinWait();
            }
        }
        return read[1];
    }

    /** Frees the memory. */
    @Arbiter
    public void end(II_Result result) {
        channel.close();
        memory.close();
    }
}

package io.leat.jmh.stress;

import io.leat.network.channel.Channel;
import io.leat.network.channel.ChannelMemory;
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
 * Records that fill a page each go through a channel of three pages: the writer reuses a page only when the reader has
 * done with it, so the reader never misses one and never sees the bytes of a later one.
 */
@JCStressTest
@Outcome(id = "12, 0", expect = Expect.ACCEPTABLE, desc = "all read, in order, none changed under the reader")
@Outcome(expect = Expect.FORBIDDEN, desc = "a page was reused too early, or lost")
@State
public class ChannelPageReuse {
    private static final int RECORDS = 12;
    private static final int LENGTH = 4096 - FrameLayout.HEADER_BYTES;

    private final ChannelMemory memory = Stressed.memory();
    private final Channel channel = Stressed.channel(memory);
    private int read;
    private int wrong;

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
    public void read(II_Result result) {
        while (read < RECORDS) {
            int work = channel.reader()
                    .poll(
                            (buffer, offset, length, kind, keyGroup) ->
                                    take(buffer.getInt(offset), buffer.getInt(offset + length - Integer.BYTES)),
                            1);
            if (work == 0) {
                Thread.onSpinWait();
            }
        }
        result.r1 = read;
        result.r2 = wrong;
    }

    /** Frees the memory. */
    @Arbiter
    public void free(II_Result result) {
        channel.close();
        memory.close();
    }

    private boolean take(int first, int last) {
        wrong += first == read && last == read ? 0 : 1;
        read++;
        return true;
    }
}

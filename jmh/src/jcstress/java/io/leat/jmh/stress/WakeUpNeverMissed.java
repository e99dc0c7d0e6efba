package io.leat.jmh.stress;

import io.leat.network.channel.Channel;
import io.leat.network.channel.ChannelMemory;
import io.leat.network.channel.ChannelWriter;
import io.leat.network.channel.WakeUp;
import io.leat.network.frame.FrameLayout;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * A record is written and flushed while the reader announces that it will park and looks once more: either the reader
 * finds the record, or its announcement is answered by a signal. First: records that the last look found. Second:
 * whether the reader would still be parked at the end.
 */
@JCStressTest
@Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "found, and signalled too")
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "found before a signal was due")
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "not found, but signalled")
@Outcome(expect = Expect.FORBIDDEN, desc = "parked beside a record")
@State
public class WakeUpNeverMissed {
    private final ChannelMemory memory = Stressed.memory();
    private final Channel channel = Stressed.channel(memory);
    private final WakeUp wakeUp = new WakeUp();

    /** Names the reader's wake-up. */
    public WakeUpNeverMissed() {
        channel.writer().wakes(wakeUp);
    }

    /** Writes one record, as a duty cycle does. */
    @Actor
    public void write() {
        ChannelWriter writer = channel.writer();
        writer.claim(Long.BYTES);
        writer.commit(Long.BYTES, (byte) 1, FrameLayout.NO_KEY_GROUP);
        writer.flush();
    }

    /** What an idle worker does before it parks. */
    @Actor
    public void lookOnceMore(II_Result result) {
        wakeUp.announce();
        result.r1 = channel.reader().poll((buffer, offset, length, kind, keyGroup) -> true, 1);
    }

    /** Looks at the end, and frees the memory. */
    @Arbiter
    public void end(II_Result result) {
        result.r2 = wakeUp.isAnnounced() ? 1 : 0;
        channel.close();
        memory.close();
    }
}

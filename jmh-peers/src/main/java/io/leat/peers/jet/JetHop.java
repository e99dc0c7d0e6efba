package io.leat.peers.jet;

import com.hazelcast.jet.core.AbstractProcessor;
import com.hazelcast.jet.core.Inbox;
import io.leat.jmh.exchange.Message;
import io.leat.jmh.latency.Departures;
import io.leat.jmh.latency.HopContender;
import io.leat.jmh.latency.HopLoad;
import io.leat.jmh.latency.Lateness;
import io.leat.jmh.latency.Manner;
import java.util.List;
import java.util.OptionalInt;
import org.HdrHistogram.Histogram;
import org.agrona.concurrent.NanoClock;

/** Source, partitioned edge, sink of Jet. */
public final class JetHop implements HopContender {
    private static final long KEYS = 1024;

    /** Jet makes the processors: the one run of this JVM is where they find it. */
    private static volatile Run current;

    /** For {@link java.util.ServiceLoader}. */
    public JetHop() {}

    private record Run(HopLoad load, NanoClock clock, Lateness lateness) {}

    @Override
    public String word() {
        return "jet";
    }

    @Override
    public List<String> jvmFlags() {
        return List.of(
                JetMember.MODULES,
                JetMember.EXPORTS_REF,
                JetMember.OPENS_LANG,
                JetMember.OPENS_NIO,
                JetMember.OPENS_SUN_MANAGEMENT,
                JetMember.OPENS_MANAGEMENT);
    }

    @Override
    public Histogram run(HopLoad load, NanoClock clock) {
        current = new Run(load, clock, new Lateness(load, clock));
        JetMember member = load.manner() == Manner.PARK ? new JetMember(OptionalInt.empty()) : new JetMember();
        member.run(
                () -> new DueSource(new Departures(current.load(), current.clock())),
                () -> new LateSink(current.lateness()),
                edge -> edge.partitioned((Message message) -> message.id & (KEYS - 1)),
                1);
        member.close();
        return current.lateness().whole();
    }

    /** Emits every message when it is due, a new object each. */
    private static final class DueSource extends AbstractProcessor {
        private final Departures departures;
        private Message pending;

        DueSource(Departures departures) {
            this.departures = departures;
        }

        @Override
        public boolean complete() {
            while (!departures.areOver()) {
                if (pending == null && !takeWhatIsDue()) {
                    return false;
                }
                if (!tryEmit(pending)) {
                    return false;
                }
                departures.leave();
                pending = null;
            }
            return true;
        }

        private boolean takeWhatIsDue() {
            long dueNs = departures.due();
            if (dueNs == Departures.NOT_DUE) {
                return false;
            }
            pending = new Message();
            pending.id = departures.number();
            pending.value = dueNs;
            return true;
        }
    }

    /** Records how late each message is. */
    private static final class LateSink extends AbstractProcessor {
        private final Lateness lateness;

        LateSink(Lateness lateness) {
            this.lateness = lateness;
        }

        @Override
        public void process(int ordinal, Inbox inbox) {
            for (Object element = inbox.poll(); element != null; element = inbox.poll()) {
                Message message = (Message) element;
                lateness.arrive(message.id, message.value);
            }
        }
    }
}

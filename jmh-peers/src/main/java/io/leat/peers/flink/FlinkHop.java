package io.leat.peers.flink;

import io.leat.jmh.exchange.Message;
import io.leat.jmh.latency.Departures;
import io.leat.jmh.latency.HopContender;
import io.leat.jmh.latency.HopLoad;
import io.leat.jmh.latency.Lateness;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.agrona.concurrent.NanoClock;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Source, keyed exchange, sink of Flink, which sends after every record. */
public final class FlinkHop implements HopContender {
    private static final long KEYS = 1024;

    /** Flink runs copies of functions: the one run of this JVM is where they all find it. */
    private static volatile Run current;

    /** For {@link java.util.ServiceLoader}. */
    public FlinkHop() {}

    private record Run(HopLoad load, NanoClock clock, Lateness lateness) {}

    @Override
    public String word() {
        return "flink";
    }

    @Override
    public List<String> jvmFlags() {
        return List.of(FlinkCluster.OPENS_LANG, FlinkCluster.OPENS_UTIL);
    }

    @Override
    public Histogram run(HopLoad load, NanoClock clock) throws Exception {
        current = new Run(load, clock, new Lateness(load, clock));
        FlinkCluster cluster = new FlinkCluster(1, FlinkCluster.EVERY_RECORD);
        StreamExecutionEnvironment environment = cluster.newEnvironment();
        // Where no record is to come the reader is never available, so that the source's thread can rest.
        NumberedSource<Message> source = load.isIdle()
                ? NumberedSource.withoutRecords(Types.POJO(Message.class))
                : new NumberedSource<>(load.records(), Types.POJO(Message.class), FlinkHop::newEmitter);
        environment
                .fromSource(source, WatermarkStrategy.noWatermarks(), "due")
                .keyBy(message -> message.id & (KEYS - 1), Types.LONG)
                .sinkTo(new LateSink());
        cluster.run(environment);
        cluster.close();
        return current.lateness().whole();
    }

    private static Emitter<Message> newEmitter() {
        Departures departures = new Departures(current.load(), current.clock());
        Message message = new Message();
        return (from, to, output) -> emitWhatIsDue(departures, message, from, to, output);
    }

    /** Comes back at once where nothing is due, so that it is asked again: a source that rests would be late. */
    private static long emitWhatIsDue(
            Departures departures, Message message, long from, long to, ReaderOutput<Message> output) {
        long number = from;
        long end = HopJob.end(from, to);
        for (long dueNs = departures.due(); number < end && dueNs != Departures.NOT_DUE; dueNs = departures.due()) {
            message.id = number;
            message.value = dueNs;
            departures.leave();
            number++;
            output.collect(message);
        }
        return number;
    }

    /** Records how late each message is. */
    private static final class LateSink implements Sink<Message> {
        private static final long serialVersionUID = 1;

        @Override
        public SinkWriter<Message> createWriter(WriterInitContext context) {
            return new Writer(current.lateness());
        }
    }

    private record Writer(Lateness lateness) implements SinkWriter<Message> {
        @Override
        public void write(Message message, Context context) {
            lateness.arrive(message.id, message.value);
        }

        @Override
        public void flush(boolean endOfInput) {
            // Nothing is held back.
        }

        @Override
        public void close() {}
    }
}

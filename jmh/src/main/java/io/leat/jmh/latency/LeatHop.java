package io.leat.jmh.latency;

import io.leat.api.configuration.Configuration;
import io.leat.api.configuration.CoreOptions;
import io.leat.api.configuration.ExecutionOptions;
import io.leat.api.configuration.IdlePolicy;
import io.leat.api.configuration.PipelineOptions;
import io.leat.api.configuration.Placement;
import io.leat.api.datastream.StreamExecutionEnvironment;
import io.leat.api.eventtime.WatermarkStrategy;
import io.leat.api.functions.LongKeySelector;
import io.leat.api.sink.Sink;
import io.leat.api.sink.SinkWriter;
import io.leat.api.sink.WriterInitContext;
import io.leat.jmh.exchange.Message;
import io.leat.serialize.types.Types;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.agrona.concurrent.NanoClock;

/**
 * Source, keyed exchange, sink, on shared placement. The lowest latency is that of one worker that spins and leaves a core
 * to the rest of the machine: threads that spin on all of them are put aside for milliseconds by whatever else wants one.
 */
public final class LeatHop implements HopContender {
    private static final long KEYS = 1024;

    /** For {@link java.util.ServiceLoader}. */
    public LeatHop() {}

    @Override
    public String word() {
        return OURS;
    }

    @Override
    public List<String> jvmFlags() {
        return List.of();
    }

    @Override
    public Histogram run(HopLoad load, NanoClock clock) throws Exception {
        Lateness lateness = new Lateness(load, clock);
        LongKeySelector<Message> key = message -> message.id & (KEYS - 1);
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(new Configuration()
                .set(CoreOptions.DEFAULT_PARALLELISM, 1)
                .set(PipelineOptions.OBJECT_REUSE, true)
                .set(ExecutionOptions.PLACEMENT, Placement.SHARED)
                .set(ExecutionOptions.WORKERS, load.manner() == Manner.THREADS ? 2 : 1)
                .set(
                        ExecutionOptions.IDLE_POLICY,
                        load.manner() == Manner.PARK ? IdlePolicy.PARK : IdlePolicy.BUSY_SPIN));
        environment
                .fromSource(new OpenLoopSource(load, clock), WatermarkStrategy.noWatermarks(), "due")
                .keyBy(key, Types.LONG)
                .sinkTo(new LateSink(lateness));
        environment.execute("hop");
        return lateness.whole();
    }

    /** Records how late each message is. */
    private static final class LateSink implements Sink<Message> {
        private static final long serialVersionUID = 1;

        private final transient Lateness lateness;

        LateSink(Lateness lateness) {
            this.lateness = lateness;
        }

        @Override
        public SinkWriter<Message> createWriter(WriterInitContext context) {
            return new Writer(lateness);
        }
    }

    private record Writer(Lateness lateness) implements SinkWriter<Message> {
        @Override
        public void write(Message message, long timestamp) {
            lateness.arrive(message.id, message.value);
        }

        @Override
        public byte[] snapshotState(long checkpointId, boolean endOfInput) {
            return new byte[0];
        }

        @Override
        public void commit(long checkpointId) {
            // There is nothing to make visible.
        }

        @Override
        public void close() {}
    }
}

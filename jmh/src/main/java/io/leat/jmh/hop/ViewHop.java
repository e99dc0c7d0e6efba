package io.leat.jmh.hop;

import io.leat.api.execution.JobExecutionException;
import io.leat.jmh.exchange.Message;
import io.leat.jmh.suite.Measured;
import io.leat.serialize.types.Types;
import io.leat.serialize.types.Views;
import io.leat.serialize.view.FixedLength;
import io.leat.serialize.view.View;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A view of two longs and 32 bytes over one exchange: a whole job. One operation is one record at the sink. */
@Measured("exchange.job.view.p{parallelism}")
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Benchmark)
public class ViewHop {
    /** Subtasks of source and sink. */
    @Param({"1", "2"})
    public int parallelism;

    private HopJob<MessageView> job;

    /** Describes the job and checks its shape. */
    @Setup
    public void open() {
        job = new HopJob<>(
                new NumberedSource<>(Arrivals.RECORDS, Types.of(MessageView.class), ViewHop::newMaker),
                ViewHop::count,
                parallelism);
    }

    /** By the engine. */
    @Benchmark
    @OperationsPerInvocation(Arrivals.RECORDS)
    public long leat() throws JobExecutionException, InterruptedException {
        return job.run();
    }

    private static void count(Count count, MessageView message) {
        long id = message.id();
        count.add(id, message.value(), message.payload().getByte((int) id & (Message.PAYLOAD_BYTES - 1)));
    }

    /** One view, filled again for every record. */
    private static NumberedSource.Maker<MessageView> newMaker() {
        Message message = new Message();
        UnsafeBuffer payload = new UnsafeBuffer(message.payload);
        MessageView view = Views.allocate(MessageView.class, Message.PAYLOAD_BYTES + 2 * Long.BYTES);
        return number -> {
            message.fill(number);
            return view.id(message.id).value(message.value).payload(payload);
        };
    }

    /** The fields of a {@link Message}, read and written in place. */
    @View
    interface MessageView {
        long id();

        MessageView id(long id);

        long value();

        MessageView value(long value);

        @FixedLength(Message.PAYLOAD_BYTES)
        DirectBuffer payload();

        MessageView payload(DirectBuffer payload);
    }
}

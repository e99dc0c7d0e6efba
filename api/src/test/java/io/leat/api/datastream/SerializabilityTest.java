package io.leat.api.datastream;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.api.eventtime.WatermarkStrategy;
import io.leat.api.functions.InvalidProgramException;
import io.leat.api.functions.MapFunction;
import io.leat.api.sink.PrintSink;
import io.leat.api.sink.Sink;
import io.leat.api.sink.SinkWriter;
import io.leat.api.sink.WriterInitContext;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SerializabilityTest {
    private final StreamExecutionEnvironment env = new RecordingExecutor().environment();
    private final DataStream<Long> numbers = env.fromSequence(1, 9);
    private final Connection member = new Connection();

    @Test
    void shouldNameOperatorFunctionAndFieldThatCannotBeCopied() {
        assertThatThrownBy(() -> numbers.map(new Enriching(new Connection())))
                .isInstanceOf(InvalidProgramException.class)
                .hasMessage("operator=Map function=" + Enriching.class.getName() + " field=client.connection class="
                        + Connection.class.getName()
                        + ": it is not serializable, and each subtask needs a copy; make the"
                        + " field transient and fill it in open(), or make its class Serializable");
    }

    @Test
    void shouldNameWhatALambdaCaptures() {
        String first = "first";
        Connection second = new Connection();

        assertThatThrownBy(() -> numbers.filter(x -> first.isEmpty() || second.open))
                .hasMessageContaining("operator=Filter")
                .hasMessageContaining("field=(variable 2 captured by the lambda) class=" + Connection.class.getName());
    }

    @Test
    void shouldSayThatALambdaHoldsTheObjectAroundIt() {
        assertThatThrownBy(() -> numbers.map(x -> member.open ? x : 0))
                .hasMessageContaining(
                        "field=(enclosing object) class=" + getClass().getName())
                .hasMessageContaining("static or top-level class");
    }

    @Test
    void shouldSayThatAnInnerClassHoldsTheObjectAroundIt() {
        assertThatThrownBy(() -> numbers.map(new MapFunction<Long, Long>() {
                    @Override
                    public Long map(Long value) {
                        return member.open ? value : 0;
                    }
                }))
                .hasMessageContaining("(enclosing object)")
                .hasMessageContaining("static or top-level class");
    }

    @Test
    void shouldLookIntoCollectionsMapsAndArrays() {
        Connection bad = new Connection();

        assertThatThrownBy(() -> numbers.map(new Holding(List.of("a", bad))))
                .hasMessageContaining("field=held[1] class=" + Connection.class.getName());
        assertThatThrownBy(() -> numbers.map(new Holding(Map.of("k", bad))))
                .hasMessageContaining("field=held[k] class=");
        assertThatThrownBy(() -> numbers.map(new Holding(Map.of(bad, "v"))))
                .hasMessageContaining("field=held.key class=");
        assertThatThrownBy(() -> numbers.map(new Holding(new Object[] {1, 2, bad})))
                .hasMessageContaining("field=held[2] class=");
    }

    @Test
    void shouldNotRunInCirclesOnTheWayToTheField() {
        Holding holding = new Holding(null);
        holding.held = new Object[] {holding, new Connection()};

        assertThatThrownBy(() -> numbers.map(holding)).hasMessageContaining("field=held[1] class=");
    }

    @Test
    void shouldStillNameTheClassWhereThePathIsHidden() {
        assertThatThrownBy(() -> numbers.map(new WritingItself()))
                .hasMessageContaining("field=somewhere inside, class=" + Connection.class.getName());
    }

    @Test
    void shouldPassOnWhatElseGoesWrong() {
        assertThatThrownBy(() -> numbers.map(new Failing()))
                .isInstanceOf(InvalidProgramException.class)
                .hasMessageContaining("function=" + Failing.class.getName())
                .hasMessageContaining("refuses to be written");
    }

    @Test
    void shouldCheckSelectorsStrategiesAndSinksToo() {
        Connection bad = new Connection();

        assertThatThrownBy(() -> numbers.keyBy(x -> bad.open)).hasMessageContaining("operator=keyBy");
        assertThatThrownBy(() -> numbers.assignTimestampsAndWatermarks(
                        WatermarkStrategy.<Long>noWatermarks().withTimestampAssigner((x, ignored) -> bad.open ? x : 0)))
                .hasMessageContaining("operator=Timestamps/Watermarks")
                .hasMessageContaining("captured by the lambda");
        assertThatThrownBy(() -> numbers.sinkTo(new Sending(bad))).hasMessageContaining("field=connection class=");
        assertThatCode(() -> numbers.sinkTo(new PrintSink<>("p"))).doesNotThrowAnyException();
    }

    /** Not serializable. */
    private static final class Connection {
        private final boolean open = Boolean.parseBoolean("true");
    }

    private record Client(Connection connection) implements Serializable {}

    private static final class Enriching implements MapFunction<Long, Long> {
        private final transient Connection skipped = new Connection();
        private final Client client;

        private Enriching(Connection connection) {
            this.client = new Client(connection);
        }

        @Override
        public Long map(Long value) {
            return skipped == null || client == null ? 0 : value;
        }
    }

    private static final class Holding implements MapFunction<Long, Long> {
        private Object held;

        private Holding(Object held) {
            this.held = held;
        }

        @Override
        public Long map(Long value) {
            return held == null ? 0 : value;
        }
    }

    private static final class WritingItself implements MapFunction<Long, Long> {
        @Override
        public Long map(Long value) {
            return value;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.writeObject(new Connection());
        }
    }

    private static final class Failing implements MapFunction<Long, Long> {
        @Override
        public Long map(Long value) {
            return value;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            throw new IOException("refuses to be written");
        }
    }

    private record Sending(Connection connection) implements Sink<Long> {
        @Override
        public SinkWriter<Long> createWriter(WriterInitContext context) {
            throw new UnsupportedOperationException("never written to");
        }
    }
}

package io.leat.runtime.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.api.eventtime.TimestampAssigner;
import io.leat.api.eventtime.Watermark;
import io.leat.api.eventtime.WatermarkGenerator;
import io.leat.api.eventtime.WatermarkOutput;
import io.leat.api.functions.FilterFunction;
import io.leat.api.functions.MapFunction;
import io.leat.api.sink.SinkWriter;
import io.leat.api.source.RecordCursor;
import io.leat.api.source.SourceOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RecordLoopTest {
    private static final MapFunction<Long, Long> TENFOLD = value -> value * 10;
    private static final FilterFunction<Long> NOT_TWENTY = value -> value != 20;

    private final List<String> log = new ArrayList<>();
    private final Numbers numbers = new Numbers();
    private final TimestampAssigner<Long> assigner = (record, before) -> {
        if (record == 7) {
            throw new IllegalStateException("no time");
        }
        return record * 1_000 + before;
    };
    private final WatermarkGenerator<Long> generator = new Generator();
    private final Seen seen = new Seen();
    private int taken;
    private int written;

    @Test
    void shouldTakeRecordsThroughAllSteps() {
        RecordLoop loop = loop(LoopStep.map(TENFOLD), LoopStep.filter(NOT_TWENTY), LoopStep.write(new Writer()));

        assertThat(run(loop, () -> true, 3)).isEqualTo(3);

        assertThat(log).containsExactly("10@1005", "1@1005", "2@2005", "30@3005", "3@3005");
        assertThat(taken).isEqualTo(3);
        assertThat(written).isEqualTo(2);
    }

    @Test
    void shouldHandRecordsOnWithTheirTime() {
        RecordLoop loop = loop(LoopStep.map(TENFOLD), LoopStep.map(TENFOLD), LoopStep.accept(seen, Consumer.class));

        assertThat(run(loop, () -> true, 2)).isEqualTo(2);

        assertThat(log).containsExactly("100>1005", "1@1005", "200>2005", "2@2005");
        assertThat(written).isZero();
    }

    @Test
    void shouldStopWhereThereIsNoRoom() {
        RecordLoop loop = loop(LoopStep.accept(seen, Consumer.class));

        assertThat(run(loop, () -> numbers.next < 2, 10)).isEqualTo(2);
        assertThat(run(loop, () -> false, 10)).isZero();
        assertThat(numbers.next).isEqualTo(2);
    }

    @Test
    void shouldStopWhereTheCursorHasNoMore() {
        numbers.last = 4;

        assertThat(run(loop(LoopStep.accept(seen, Consumer.class)), () -> true, 10))
                .isEqualTo(4);
    }

    @Test
    void shouldNameStepAndRecordThatFailed() {
        MapFunction<Long, Long> picky = value -> {
            if (value == 30) {
                throw new IOException("thirty");
            }
            return value + 1;
        };
        RecordLoop loop = loop(LoopStep.map(TENFOLD), LoopStep.map(picky), LoopStep.write(new Writer()));

        assertThatThrownBy(() -> run(loop, () -> true, 10)).hasMessage("step=1 record=30: java.io.IOException: thirty");
        assertThat(taken).isEqualTo(3);
        assertThat(written).isEqualTo(2);
    }

    @Test
    void shouldNameTheRecordAsTheFailedStepWasGivenIt() {
        FilterFunction<Long> picky = value -> {
            throw new IOException("none");
        };

        assertThatThrownBy(() -> run(
                        loop(LoopStep.filter(picky), LoopStep.map(TENFOLD), LoopStep.write(new Writer())),
                        () -> true,
                        10))
                .hasMessage("step=0 record=1: java.io.IOException: none");
        assertThatThrownBy(() -> run(loop(LoopStep.map(TENFOLD), LoopStep.write(new Refusing())), () -> true, 10))
                .hasMessage("step=1 record=20: java.io.IOException: refused");
    }

    @Test
    void shouldTellFailuresOfReadingAndOfTimestamps() {
        RecordLoop loop = loop(LoopStep.accept(seen, Consumer.class));
        numbers.next = 6;
        assertThatThrownBy(() -> run(loop, () -> true, 10))
                .hasMessage("step=-1 record=7: java.lang.IllegalStateException: no time");
        numbers.next = 99;
        assertThatThrownBy(() -> run(loop, () -> true, 10))
                .hasMessage("step=-2 record=null: java.io.IOException: unreadable");
    }

    @Test
    void shouldLetFailuresBehindItPass() {
        Consumer failing = new Consumer() {
            @Override
            public void accept(Object record, long timestamp) {
                throw new IllegalStateException("behind");
            }
        };

        assertThatThrownBy(() -> run(loop(LoopStep.accept(failing, Consumer.class)), () -> true, 10))
                .hasMessage("behind");
        assertThat(taken).isEqualTo(1);
    }

    @Test
    void shouldShareAClassAmongLoopsOfTheSameSteps() {
        RecordLoop one = loop(LoopStep.map(TENFOLD), LoopStep.accept(seen, Consumer.class));
        RecordLoop same = loop(LoopStep.map(TENFOLD), LoopStep.accept(new Seen(), Consumer.class));
        RecordLoop other = loop(LoopStep.map(TENFOLD), LoopStep.map(TENFOLD), LoopStep.accept(seen, Consumer.class));

        assertThat(one.getClass()).isEqualTo(same.getClass()).isNotEqualTo(other.getClass());
    }

    private RecordLoop loop(LoopStep... steps) {
        List<Class<?>> input = List.of(Numbers.class, assigner.getClass(), Generator.class);
        return LoopClasses.create(input, List.of(steps), new Counting());
    }

    private int run(RecordLoop loop, BooleanSupplier room, int limit) {
        return loop.run(numbers, assigner, generator, new NoOutput(), room, limit);
    }

    /** What stands behind a loop. */
    public interface Consumer {
        /** Takes a record. */
        void accept(Object record, long timestamp);
    }

    private final class Seen implements Consumer {
        @Override
        public void accept(Object record, long timestamp) {
            log.add(record + ">" + timestamp);
        }
    }

    /** From 1; number 100 cannot be read. */
    private static final class Numbers implements RecordCursor<Long> {
        private long next;
        private long last = Long.MAX_VALUE;

        @Override
        public boolean advance() throws IOException {
            if (next == last) {
                return false;
            }
            next++;
            if (next == 100) {
                throw new IOException("unreadable");
            }
            return true;
        }

        @Override
        public Long current() {
            return next;
        }

        @Override
        public long timestamp() {
            return 5;
        }

        @Override
        public SourceOutput<Long> output() {
            throw new UnsupportedOperationException();
        }
    }

    private final class Generator implements WatermarkGenerator<Long> {
        @Override
        public void onEvent(Long event, long eventTimestamp, WatermarkOutput output) {
            log.add(event + "@" + eventTimestamp);
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {}
    }

    private static final class NoOutput implements WatermarkOutput {
        @Override
        public void emitWatermark(Watermark watermark) {}

        @Override
        public void markIdle() {}

        @Override
        public void markActive() {}
    }

    private final class Writer implements SinkWriter<Long> {
        @Override
        public void write(Long element, long timestamp) {
            log.add(element + "@" + timestamp);
        }

        @Override
        public byte[] snapshotState(long checkpointId, boolean endOfInput) {
            return new byte[0];
        }

        @Override
        public void commit(long checkpointId) {}

        @Override
        public void close() {}
    }

    private static final class Refusing implements SinkWriter<Long> {
        @Override
        public void write(Long element, long timestamp) throws IOException {
            throw new IOException("refused");
        }

        @Override
        public byte[] snapshotState(long checkpointId, boolean endOfInput) {
            return new byte[0];
        }

        @Override
        public void commit(long checkpointId) {}

        @Override
        public void close() {}
    }

    private final class Counting implements RecordLoop.Outcome {
        @Override
        public void count(int takenNow, int writtenNow) {
            taken += takenNow;
            written += writtenNow;
        }

        @Override
        public RuntimeException failed(int step, Object record, Exception cause) {
            return new IllegalStateException("step=" + step + " record=" + record + ": " + cause);
        }
    }
}

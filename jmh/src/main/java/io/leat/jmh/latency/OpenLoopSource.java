package io.leat.jmh.latency;

import io.leat.api.source.Boundedness;
import io.leat.api.source.InputStatus;
import io.leat.api.source.NumberSequenceSource;
import io.leat.api.source.NumberSequenceSource.NumberSequenceSplit;
import io.leat.api.source.ReaderOutput;
import io.leat.api.source.SimpleVersionedSerializer;
import io.leat.api.source.Source;
import io.leat.api.source.SourceReader;
import io.leat.api.source.SourceReaderContext;
import io.leat.jmh.exchange.Message;
import io.leat.serialize.types.TypeInformation;
import io.leat.serialize.types.Types;
import java.util.List;
import org.agrona.concurrent.NanoClock;

/** Emits every message of a load when it is due, and in it that moment. For one subtask. */
final class OpenLoopSource implements Source<Message, NumberSequenceSplit> {
    private static final long serialVersionUID = 1;

    private final NumberSequenceSource numbers = new NumberSequenceSource(0, 0);
    private final transient HopLoad load;
    private final transient NanoClock clock;

    OpenLoopSource(HopLoad load, NanoClock clock) {
        this.load = load;
        this.clock = clock;
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.BOUNDED;
    }

    @Override
    public TypeInformation<Message> getProducedType() {
        return Types.of(Message.class);
    }

    @Override
    public List<NumberSequenceSplit> enumerateSplits(int parallelism) {
        return numbers.enumerateSplits(1);
    }

    @Override
    public SimpleVersionedSerializer<NumberSequenceSplit> getSplitSerializer() {
        return numbers.getSplitSerializer();
    }

    @Override
    public SourceReader<Message, NumberSequenceSplit> createReader(SourceReaderContext context) {
        return new Reader(new Departures(load, clock));
    }

    private static final class Reader implements SourceReader<Message, NumberSequenceSplit> {
        private final Departures departures;
        private final Message message = new Message();
        private List<NumberSequenceSplit> splits = List.of();

        private Reader(Departures departures) {
            this.departures = departures;
        }

        @Override
        public void start() {}

        @Override
        public void addSplits(List<NumberSequenceSplit> given) {
            splits = List.copyOf(given);
        }

        @Override
        public InputStatus pollNext(ReaderOutput<Message> output) {
            if (departures.areOver()) {
                return InputStatus.END_OF_INPUT;
            }
            long dueNs = departures.due();
            if (dueNs == Departures.NOT_DUE) {
                return InputStatus.NOTHING_AVAILABLE;
            }
            message.id = departures.number();
            message.value = dueNs;
            departures.leave();
            output.collect(message);
            return InputStatus.MORE_AVAILABLE;
        }

        @Override
        public List<NumberSequenceSplit> snapshotState(long checkpointId) {
            return splits;
        }

        @Override
        public void close() {}
    }
}

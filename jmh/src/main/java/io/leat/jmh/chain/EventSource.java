package io.leat.jmh.chain;

import io.leat.api.source.Boundedness;
import io.leat.api.source.InputStatus;
import io.leat.api.source.NumberSequenceSource;
import io.leat.api.source.NumberSequenceSource.NumberSequenceSplit;
import io.leat.api.source.ReaderOutput;
import io.leat.api.source.RecordCursor;
import io.leat.api.source.SimpleVersionedSerializer;
import io.leat.api.source.Source;
import io.leat.api.source.SourceOutput;
import io.leat.api.source.SourceReader;
import io.leat.api.source.SourceReaderContext;
import io.leat.serialize.types.TypeInformation;
import io.leat.serialize.types.Types;
import java.util.List;

/** Emits one event again and again, filled anew: a source that allocates nothing. For one subtask. */
final class EventSource implements Source<Event, NumberSequenceSplit> {
    private static final long serialVersionUID = 1;

    private final NumberSequenceSource numbers;

    /** So many events. */
    EventSource(long count) {
        numbers = new NumberSequenceSource(0, count - 1);
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.BOUNDED;
    }

    @Override
    public TypeInformation<Event> getProducedType() {
        return Types.of(Event.class);
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
    public SourceReader<Event, NumberSequenceSplit> createReader(SourceReaderContext context) {
        return new Reader();
    }

    private static final class Reader implements SourceReader<Event, NumberSequenceSplit>, RecordCursor<Event> {
        private final Event event = new Event();
        private NumberSequenceSplit split;
        private SourceOutput<Event> output;
        private long next;

        @Override
        public void start() {}

        @Override
        public void addSplits(List<NumberSequenceSplit> splits) {
            split = splits.get(0);
            next = split.next();
        }

        @Override
        public InputStatus pollNext(ReaderOutput<Event> output) {
            if (!advance()) {
                return InputStatus.END_OF_INPUT;
            }
            output.collect(event);
            return InputStatus.MORE_AVAILABLE;
        }

        @Override
        public RecordCursor<Event> cursor(ReaderOutput<Event> whole) {
            output = whole;
            return this;
        }

        @Override
        public boolean advance() {
            if (next > split.to()) {
                return false;
            }
            event.fill(next++);
            return true;
        }

        @Override
        public Event current() {
            return event;
        }

        @Override
        public SourceOutput<Event> output() {
            return output;
        }

        @Override
        public List<NumberSequenceSplit> snapshotState(long checkpointId) {
            return List.of(new NumberSequenceSplit(split.splitId(), next, split.to()));
        }

        @Override
        public void close() {}
    }
}

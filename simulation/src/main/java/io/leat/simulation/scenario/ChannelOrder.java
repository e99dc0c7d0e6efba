package io.leat.simulation.scenario;

import io.leat.api.datastream.DataStream;
import io.leat.api.datastream.StreamExecutionEnvironment;
import io.leat.api.eventtime.WatermarkStrategy;
import io.leat.api.source.NumberSequenceSource;
import io.leat.connect.file.sink.FileSink;
import io.leat.connect.file.sink.SimpleStringEncoder;
import io.leat.serialize.types.Types;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * A job that looks at the order in its channels itself: what one sender sends to one receiver arrives in order, and what
 * it sends of one key arrives in order and without a gap, before a restart and after it. A record that is lost, doubled
 * or overtaken fails the job there and then.
 */
public final class ChannelOrder implements Scenario {
    private static final String DEALT = "/out/dealt";
    private static final String KEYED = "/out/keyed";
    private static final int MOST_RECORDS = 600;
    private static final int MOST_SENDERS = 3;
    private static final int MOST_KEYS = 7;

    private final NumberSequenceSource source;
    private final long records;
    private final int senders;
    private final Numbering numbering;

    /** Drawn from {@code random}. */
    public ChannelOrder(Random random) {
        records = 1L + random.nextInt(MOST_RECORDS);
        senders = 1 + random.nextInt(MOST_SENDERS);
        source = new NumberSequenceSource(0, records - 1);
        numbering = Numbering.of(source.enumerateSplits(senders), 1 + random.nextInt(MOST_KEYS));
    }

    @Override
    public String describe() {
        return "channel-order records=" + records + " senders=" + senders + " keys=" + numbering.keys();
    }

    @Override
    public void build(StreamExecutionEnvironment environment, Attempt attempt) {
        DataStream<Long> numbers = environment
                .fromSource(source, WatermarkStrategy.noWatermarks(), "numbers")
                .setParallelism(senders);
        write(rising(numbers.rebalance(), numbering, attempt.parallelism(0)), attempt, DEALT);
        DataStream<Long> keyed = gapless(numbers, numbering, attempt.parallelism(1));
        write(gapless(keyed, numbering, attempt.parallelism(2)), attempt, KEYED);
    }

    /** Passes numbers on that rise from each sender, and fails at others. */
    static DataStream<Long> rising(DataStream<Long> numbers, Numbering numbering, int parallelism) {
        return numbers.process(new RisingPerSender(numbering), Types.LONG).setParallelism(parallelism);
    }

    /** Passes numbers on that rise without a gap from each sender and of each key, and fails at others. */
    static DataStream<Long> gapless(DataStream<Long> numbers, Numbering numbering, int parallelism) {
        return numbers.keyBy(numbering::key, Types.LONG)
                .process(new GaplessPerKey(numbering), Types.LONG)
                .setParallelism(parallelism);
    }

    private static void write(DataStream<Long> numbers, Attempt attempt, String directory) {
        numbers.map(number -> Long.toString(number), Types.STRING)
                .setParallelism(attempt.parallelism(3))
                .sinkTo(FileSink.forRowFormat(attempt.path(directory), new SimpleStringEncoder<String>())
                        .build())
                .setParallelism(attempt.parallelism(4));
    }

    @Override
    public SortedMap<String, List<String>> expectedLines() {
        List<String> lines =
                LongStream.range(0, records).mapToObj(Long::toString).sorted().toList();
        SortedMap<String, List<String>> expected = new TreeMap<>();
        expected.put(DEALT, lines);
        expected.put(KEYED, lines);
        return expected;
    }
}

package io.leat.simulation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.leat.api.datastream.DataStream;
import io.leat.api.datastream.StreamExecutionEnvironment;
import io.leat.api.eventtime.Watermark;
import io.leat.api.eventtime.WatermarkGenerator;
import io.leat.api.eventtime.WatermarkOutput;
import io.leat.api.eventtime.WatermarkStrategy;
import io.leat.connect.file.sink.FileSink;
import io.leat.connect.file.sink.SimpleStringEncoder;
import io.leat.serialize.types.Types;
import io.leat.simulation.run.Simulator;
import io.leat.simulation.testing.NumberSource;
import io.leat.simulation.testing.Scripted;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The checks that stand inside jobs, each shown a job that breaks what it checks. */
@Timeout(60)
class ChecksInJobsTest {
    private static final int NUMBERS = 100;

    /** Of some seeds, as not every one lets watermarks and records come in turn. */
    private static List<String> violations(Scripted.Program program) {
        Simulator simulator = new Simulator(random -> new Scripted(program, Scripted.numbers(NUMBERS)));
        return simulator.runAll(1, 5, result -> {}).stream()
                .flatMap(result -> result.violations().stream())
                .toList();
    }

    private static void write(DataStream<Long> numbers, Attempt attempt) {
        numbers.map(String::valueOf, Types.STRING)
                .sinkTo(FileSink.forRowFormat(attempt.path(Scripted.OUTPUT), new SimpleStringEncoder<String>())
                        .build());
    }

    private static DataStream<Long> numbers(
            StreamExecutionEnvironment environment, WatermarkStrategy<Long> strategy, NumberSource.Fault fault) {
        return environment
                .fromSource(new NumberSource(NUMBERS, fault), strategy, "numbers")
                .setParallelism(1);
    }

    private static WatermarkStrategy<Long> watermarksAheadBy(long ms) {
        return WatermarkStrategy.<Long>forGenerator(context -> new WatermarkGenerator<>() {
                    @Override
                    public void onEvent(Long event, long timestamp, WatermarkOutput output) {
                        output.emitWatermark(new Watermark(timestamp + ms));
                    }

                    @Override
                    public void onPeriodicEmit(WatermarkOutput output) {
                        // Emitted with each event.
                    }
                })
                .withTimestampAssigner((number, timestamp) -> number);
    }

    @Test
    void shouldFindNothingInAGoodRun() {
        assertThat(violations((environment, attempt) -> {
                    DataStream<Long> numbers = numbers(environment, watermarksAheadBy(0), NumberSource.Fault.NONE)
                            .rebalance();
                    write(WatermarkCheck.behind(numbers, 2), attempt);
                }))
                .isEmpty();
    }

    @Test
    void shouldFindARecordBehindItsWatermark() {
        assertThat(violations((environment, attempt) -> {
                    DataStream<Long> numbers = numbers(environment, watermarksAheadBy(3), NumberSource.Fault.NONE)
                            .rebalance();
                    write(WatermarkCheck.behind(numbers, 2), attempt);
                }))
                .anySatisfy(text -> assertThat(text).contains("comes behind watermark="));
    }

    @Test
    void shouldFindARecordThatComesTwiceInAChannel() {
        assertThat(violations((environment, attempt) -> {
                    DataStream<Long> numbers =
                            numbers(environment, watermarksAheadBy(0), NumberSource.Fault.REPEATS_A_NUMBER);
                    write(ChannelOrder.rising(numbers.rebalance(), new Numbering(List.of(0L), 1), 1), attempt);
                }))
                .anySatisfy(text -> assertThat(text).contains("number=9 comes behind 9"));
    }

    @Test
    void shouldFindARecordThatComesTwiceToAKey() {
        assertThat(violations((environment, attempt) -> {
                    DataStream<Long> numbers =
                            numbers(environment, watermarksAheadBy(0), NumberSource.Fault.REPEATS_A_NUMBER);
                    write(ChannelOrder.gapless(numbers, new Numbering(List.of(0L), 4), 2), attempt);
                }))
                .anySatisfy(text -> assertThat(text).contains("number=9 comes behind 9"));
    }

    @Test
    void shouldFindARecordThatIsMissingFromAKey() {
        assertThat(violations((environment, attempt) -> {
                    DataStream<Long> numbers = numbers(environment, watermarksAheadBy(0), NumberSource.Fault.NONE)
                            .filter(number -> number != 42);
                    write(ChannelOrder.gapless(numbers, new Numbering(List.of(0L), 4), 2), attempt);
                }))
                .anySatisfy(text -> assertThat(text).contains("number=46 comes behind 38"));
    }

    @Test
    void shouldFindPaddingThatIsNotThatOfTheValue() {
        assertThat(violations((environment, attempt) -> {
                    DataStream<Long> numbers = numbers(environment, watermarksAheadBy(0), NumberSource.Fault.NONE)
                            .map(
                                    number -> {
                                        Wide wide = Wide.of(number, 50);
                                        wide.value = number == 42 ? 43 : number;
                                        return wide;
                                    },
                                    Types.of(Wide.class))
                            .rebalance()
                            .map(wide -> wide.checkedValue(50), Types.LONG)
                            .setParallelism(2);
                    write(numbers, attempt);
                }))
                .anySatisfy(text -> assertThat(text).contains("value=43 came with a padding that is not its own"));
    }

    @Test
    void shouldFindAJobThatHangs() {
        assertThat(violations((environment, attempt) ->
                        write(numbers(environment, watermarksAheadBy(0), NumberSource.Fault.NEVER_ENDS), attempt)))
                .anySatisfy(text -> assertThat(text).contains("the job hangs"));
    }
}

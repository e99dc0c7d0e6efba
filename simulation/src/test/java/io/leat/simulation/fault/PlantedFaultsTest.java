package io.leat.simulation.fault;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.leat.api.eventtime.WatermarkStrategy;
import io.leat.api.sink.Sink;
import io.leat.connect.file.sink.Encoder;
import io.leat.connect.file.sink.FileSink;
import io.leat.serialize.types.Types;
import io.leat.simulation.run.SeedResult;
import io.leat.simulation.run.Simulator;
import io.leat.simulation.testing.LineSink;
import io.leat.simulation.testing.NumberSource;
import io.leat.simulation.testing.RunningCount;
import io.leat.simulation.testing.Scripted;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(300)
class PlantedFaultsTest {
    private static final long SEEDS_WITH_FAULT = 500;
    private static final long SEEDS_WITHOUT = 100;
    private static final long NUMBERS = 300;
    private static final long KEYS = 3;

    private static Sink<Long> fileSink(Path directory) {
        Encoder<Long> encoder = (number, out) -> out.write((number + "\n").getBytes(US_ASCII));
        return FileSink.forRowFormat(directory, encoder).withRollingSize(100).build();
    }

    private static Simulator copying(NumberSource.Fault fault) {
        return new Simulator(random -> new Scripted(
                (environment, attempt) -> environment
                        .fromSource(new NumberSource(NUMBERS, fault), WatermarkStrategy.noWatermarks(), "numbers")
                        .setParallelism(1)
                        .rebalance()
                        .sinkTo(fileSink(attempt.path(Scripted.OUTPUT)))
                        .setParallelism(attempt.parallelism(0)),
                Scripted.numbers(NUMBERS)));
    }

    private static Simulator writing(LineSink.Fault fault) {
        return new Simulator(random -> new Scripted(
                (environment, attempt) -> environment
                        .fromSequence(0, NUMBERS - 1)
                        .setParallelism(2)
                        .sinkTo(new LineSink(attempt.path(Scripted.OUTPUT), fault))
                        .setParallelism(1),
                Scripted.numbers(NUMBERS)));
    }

    private static Simulator counting(boolean forgetful) {
        List<Long> counts = new ArrayList<>();
        for (long key = 0; key < KEYS; key++) {
            LongStream.rangeClosed(1, NUMBERS / KEYS).forEach(counts::add);
        }
        return new Simulator(random -> new Scripted(
                (environment, attempt) -> environment
                        .fromSequence(0, NUMBERS - 1)
                        .setParallelism(2)
                        .keyBy(number -> number % KEYS, Types.LONG)
                        .process(new RunningCount(forgetful), Types.LONG)
                        .setParallelism(attempt.parallelism(0))
                        .sinkTo(fileSink(attempt.path(Scripted.OUTPUT)))
                        .setParallelism(attempt.parallelism(1)),
                counts));
    }

    private static void assertClean(Simulator simulator) {
        List<SeedResult> violations = simulator.runAll(1, SEEDS_WITHOUT, result -> {});

        assertThat(violations).isEmpty();
    }

    private static void assertFound(Object fault, Simulator simulator) {
        OptionalLong found = LongStream.rangeClosed(1, SEEDS_WITH_FAULT)
                .filter(seed -> !simulator.run(seed).violations().isEmpty())
                .findFirst();
        System.out.println("fault=" + fault + " found_by_seed=" + found);

        assertThat(found).as("seed that finds fault=%s", fault).isPresent();
    }

    @Test
    void shouldFindNothingWhereThereIsNoFault() {
        assertClean(copying(NumberSource.Fault.NONE));
        assertClean(writing(LineSink.Fault.NONE));
        assertClean(counting(false));
    }

    @ParameterizedTest
    @EnumSource(
            value = NumberSource.Fault.class,
            names = {"POSITION_TOO_LOW", "POSITION_TOO_HIGH", "REPEATS_A_NUMBER"})
    void shouldFindASourceThat(NumberSource.Fault fault) {
        assertFound(fault, copying(fault));
    }

    @ParameterizedTest
    @EnumSource(value = LineSink.Fault.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void shouldFindASinkThat(LineSink.Fault fault) {
        assertFound(fault, writing(fault));
    }

    @Test
    void shouldFindAnOperatorThatLosesItsState() {
        assertFound("state in a field", counting(true));
    }
}

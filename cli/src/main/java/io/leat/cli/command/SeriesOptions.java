package io.leat.cli.command;

import io.leat.cli.console.RefusedException;
import io.leat.connect.file.source.OnBadRecord;
import io.leat.examples.sensors.SensorCatalog;
import io.leat.examples.sensors.SensorsOptions;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** The options of the sensors job that say what is read, and how often. */
final class SeriesOptions {
    @Option(
            names = "--input",
            paramLabel = "DIR",
            description = "Series as <group>/<name>.csv or .csv.gz (default: those that come with Leat).")
    private Path input;

    @Option(
            names = "--repeat",
            paramLabel = "N",
            description = "Read the input N times, each time with later timestamps, so that the job runs long.")
    private Integer repeat;

    @Option(
            names = "--on-bad-record",
            paramLabel = "fail|skip",
            description = "What a malformed row does (default: fail). Skipped rows are counted.")
    private OnBadRecord onBadRecord = OnBadRecord.FAIL;

    /**
     * What the options amount to.
     *
     * @param usualRepeat how often the input is read where that is not given
     * @throws RefusedException if they are wrong or there is no input
     */
    SensorsOptions to(Path output, int usualRepeat) {
        try {
            SensorsOptions options =
                    new SensorsOptions(series(), output, repeat == null ? usualRepeat : repeat, onBadRecord);
            SensorCatalog.of(options.input());
            return options;
        } catch (IllegalArgumentException e) {
            throw new RefusedException("--" + e.getMessage(), e);
        }
    }

    /** The options of a call that reads the same. */
    static List<String> arguments(SensorsOptions options) {
        return List.of(
                "--input", options.input().toString(),
                "--repeat", String.valueOf(options.repeat()),
                "--on-bad-record", options.onBadRecord().name());
    }

    private Path series() {
        if (input != null) {
            return input;
        }
        String home = System.getProperty("leat.home");
        if (home == null) {
            throw new RefusedException("leat.home is not set: start with bin/leat, or give --input DIR");
        }
        return SensorsOptions.defaultInput(Path.of(home));
    }
}

package io.leat.examples.sensors;

import io.leat.api.datastream.StreamExecutionEnvironment;
import io.leat.api.eventtime.WatermarkStrategy;
import io.leat.api.windowing.SlidingEventTimeWindows;
import io.leat.connect.file.sink.FileSink;
import io.leat.connect.file.source.FileSource;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The job: readings of all series, by event time; mean and deviation of each series in sliding windows; anomalies raised and
 * closed by what is usual for the series; one line an anomaly.
 *
 * <p>The readings of a window are summed in the order of the file, so that the result does not depend on parallelism.
 */
public final class SensorsJob {
    /** How far a series may step back in time. */
    static final Duration OUT_OF_ORDERNESS = Duration.ofHours(1);

    static final Duration WINDOW_SIZE = Duration.ofHours(2);
    static final Duration WINDOW_SLIDE = Duration.ofMinutes(30);

    /** How far series may be apart in time before the one ahead waits, so that few windows are open at a time. */
    private static final Duration DRIFT = Duration.ofDays(30);

    private SensorsJob() {}

    /**
     * Describes the job to {@code environment}.
     *
     * @throws IllegalArgumentException if the input holds no series
     */
    public static void build(StreamExecutionEnvironment environment, SensorsOptions options) {
        SensorCatalog catalog = SensorCatalog.of(options.input());
        WatermarkStrategy<Reading> eventTime = WatermarkStrategy.<Reading>forBoundedOutOfOrderness(OUT_OF_ORDERNESS)
                .withTimestampAssigner((reading, ignored) -> reading.timestampMs)
                .withWatermarkAlignment("sensors", DRIFT);
        environment
                .fromSource(source(catalog, options), eventTime, "Series")
                .keyBy(reading -> reading.sensor)
                .window(SlidingEventTimeWindows.of(WINDOW_SIZE, WINDOW_SLIDE))
                .aggregate(new MomentsAggregate(), new WindowStatsFunction())
                .name("Mean and deviation")
                .keyBy(window -> window.sensor)
                .process(new AnomalyDetector(catalog.names()))
                .name("Anomalies")
                .sinkTo(FileSink.forRowFormat(options.output(), new AnomalyLine())
                        .build())
                .name("Anomaly files");
    }

    private static FileSource<Reading> source(SensorCatalog catalog, SensorsOptions options) {
        return FileSource.forRecordStreamFormat(
                        new ReadingFormat(options.repeat()), catalog.files().toArray(Path[]::new))
                .repeat(options.repeat())
                .onBadRecord(options.onBadRecord())
                .build();
    }
}

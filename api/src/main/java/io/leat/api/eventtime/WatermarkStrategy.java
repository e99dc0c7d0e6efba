package io.leat.api.eventtime;

import java.time.Duration;
import java.util.Objects;

/**
 * How the records of a stream get their event time, and the stream its watermarks. Immutable.
 *
 * @param <T> the type of the records
 */
public interface WatermarkStrategy<T> extends TimestampAssignerSupplier<T>, WatermarkGeneratorSupplier<T> {
    /** No watermarks: event time doesn't move before the end of the stream. */
    static <T> WatermarkStrategy<T> noWatermarks() {
        return context -> new NoWatermarksGenerator<>();
    }

    /** For timestamps that never fall within a split. */
    static <T> WatermarkStrategy<T> forMonotonousTimestamps() {
        return context -> new AscendingTimestampsWatermarks<>();
    }

    /** For records that come at most so much later than one with a higher timestamp. */
    static <T> WatermarkStrategy<T> forBoundedOutOfOrderness(Duration maxOutOfOrderness) {
        if (maxOutOfOrderness.isNegative()) {
            throw new IllegalArgumentException(
                    "maxOutOfOrderness=" + maxOutOfOrderness + " is negative: give zero or more");
        }
        return context -> new BoundedOutOfOrdernessWatermarks<>(maxOutOfOrderness);
    }

    /** With generators of the user's own. */
    static <T> WatermarkStrategy<T> forGenerator(WatermarkGeneratorSupplier<T> generatorSupplier) {
        Objects.requireNonNull(generatorSupplier, "generatorSupplier");
        return generatorSupplier::createWatermarkGenerator;
    }

    @Override
    default TimestampAssigner<T> createTimestampAssigner(TimestampAssignerSupplier.Context context) {
        return new RecordTimestampAssigner<>();
    }

    /** Who waits for whom; nobody, unless asked for. */
    default WatermarkAlignmentParams getAlignmentParameters() {
        return WatermarkAlignmentParams.WATERMARK_ALIGNMENT_DISABLED;
    }

    /** This strategy with event times from {@code timestampAssigner}, which all subtasks share copies of. */
    default WatermarkStrategy<T> withTimestampAssigner(SerializableTimestampAssigner<T> timestampAssigner) {
        Objects.requireNonNull(timestampAssigner, "timestampAssigner");
        return withTimestampAssigner(context -> timestampAssigner);
    }

    /** This strategy with event times from what {@code timestampAssigner} makes. */
    default WatermarkStrategy<T> withTimestampAssigner(TimestampAssignerSupplier<T> timestampAssigner) {
        Objects.requireNonNull(timestampAssigner, "timestampAssigner");
        return new ComposedWatermarkStrategy<>(this, timestampAssigner, getAlignmentParameters());
    }

    /**
     * This strategy, with splits (subtasks, where there are no splits) of the group kept within
     * {@code maxAllowedWatermarkDrift} of each other: who is further ahead pauses.
     */
    default WatermarkStrategy<T> withWatermarkAlignment(String watermarkGroup, Duration maxAllowedWatermarkDrift) {
        Objects.requireNonNull(watermarkGroup, "watermarkGroup");
        if (maxAllowedWatermarkDrift.toMillis() < 1) {
            throw new IllegalArgumentException("maxAllowedWatermarkDrift=" + maxAllowedWatermarkDrift
                    + ": give at least 1ms, or the splits can never move");
        }
        WatermarkAlignmentParams alignment =
                new WatermarkAlignmentParams(watermarkGroup, maxAllowedWatermarkDrift.toMillis());
        return new ComposedWatermarkStrategy<>(this, this, alignment);
    }
}

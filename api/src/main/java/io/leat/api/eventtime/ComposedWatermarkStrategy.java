package io.leat.api.eventtime;

/**
 * Generators from one place, timestamps from another.
 *
 * @param generators where generators come from
 * @param assigners  where timestamp assigners come from
 * @param alignment  who waits for whom
 */
record ComposedWatermarkStrategy<T>(
        WatermarkGeneratorSupplier<T> generators,
        TimestampAssignerSupplier<T> assigners,
        WatermarkAlignmentParams alignment)
        implements WatermarkStrategy<T> {

    @Override
    public WatermarkGenerator<T> createWatermarkGenerator(WatermarkGeneratorSupplier.Context context) {
        return generators.createWatermarkGenerator(context);
    }

    @Override
    public TimestampAssigner<T> createTimestampAssigner(TimestampAssignerSupplier.Context context) {
        return assigners.createTimestampAssigner(context);
    }

    @Override
    public WatermarkAlignmentParams getAlignmentParameters() {
        return alignment;
    }
}

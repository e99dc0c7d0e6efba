package io.leat.runtime.operator;

import io.leat.api.eventtime.TimestampAssignerSupplier;
import io.leat.api.eventtime.WatermarkGeneratorSupplier;

/** The contexts handed to watermark strategies; they have nothing to ask for yet. */
final class SourceTime {
    static final TimestampAssignerSupplier.Context TIMESTAMPS = new TimestampAssignerSupplier.Context() {};
    static final WatermarkGeneratorSupplier.Context WATERMARKS = new WatermarkGeneratorSupplier.Context() {};

    private SourceTime() {}
}

package io.leat.api.graph;

import io.leat.api.eventtime.WatermarkStrategy;
import io.leat.api.source.Source;
import java.util.List;

/**
 * A source.
 *
 * @param <T> the type of its records
 */
public final class SourceTransformation<T> extends Transformation<T> {
    private final Source<T, ?> source;
    private final WatermarkStrategy<T> watermarkStrategy;

    /** Reads {@code source} with timestamps and watermarks, per split, by {@code watermarkStrategy}. */
    public SourceTransformation(int id, String name, Source<T, ?> source, WatermarkStrategy<T> watermarkStrategy) {
        super(id, name, source.getProducedType(), List.of());
        this.source = source;
        this.watermarkStrategy = watermarkStrategy;
    }

    /** What is read. */
    public Source<T, ?> getSource() {
        return source;
    }

    /** How timestamps and watermarks are made. */
    public WatermarkStrategy<T> getWatermarkStrategy() {
        return watermarkStrategy;
    }

    @Override
    public <R> R accept(TransformationVisitor<R> visitor) {
        return visitor.visitSource(this);
    }
}

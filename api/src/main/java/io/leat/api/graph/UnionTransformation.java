package io.leat.api.graph;

import java.util.List;

/**
 * Several streams of one type as one.
 *
 * @param <T> the type of the records
 */
public final class UnionTransformation<T> extends Transformation<T> {
    /** The union of {@code inputs}, at least one. */
    public UnionTransformation(int id, List<Transformation<T>> inputs) {
        super(id, "Union", inputs.get(0).getOutputType(), List.copyOf(inputs));
    }

    @Override
    public <R> R accept(TransformationVisitor<R> visitor) {
        return visitor.visitUnion(this);
    }
}

package io.leat.api.graph;

import io.leat.api.sink.Sink;
import java.util.List;

/**
 * A sink; it gives nothing.
 *
 * @param <T> the type of the records it takes
 */
public final class SinkTransformation<T> extends Transformation<T> {
    private final Sink<T> sink;

    /** Writes what {@code input} gives to {@code sink}. */
    public SinkTransformation(int id, String name, Transformation<T> input, Sink<T> sink) {
        super(id, name, input.getOutputType(), List.of(input));
        this.sink = sink;
    }

    /** The step before. */
    @SuppressWarnings("unchecked") // the constructor took a Transformation<T>
    public Transformation<T> getInput() {
        return (Transformation<T>) getInputs().get(0);
    }

    /** Where records go. */
    public Sink<T> getSink() {
        return sink;
    }

    @Override
    public <R> R accept(TransformationVisitor<R> visitor) {
        return visitor.visitSink(this);
    }
}

package io.leat.api.graph;

import io.leat.serialize.types.TypeInformation;
import java.util.List;

/**
 * An operator with one input.
 *
 * @param <I> the type of the records it takes
 * @param <O> the type of the records it gives
 */
public final class OneInputTransformation<I, O> extends Transformation<O> {
    private final OperatorSpec<I, O> operator;
    private final KeySpec<I, ?> key;

    /**
     * An operator behind {@code input}.
     *
     * @param key how the input is keyed, or null where it isn't
     */
    public OneInputTransformation(
            int id,
            String name,
            Transformation<I> input,
            OperatorSpec<I, O> operator,
            KeySpec<I, ?> key,
            TypeInformation<O> outputType) {
        super(id, name, outputType, List.of(input));
        this.operator = operator;
        this.key = key;
    }

    /** The step before. */
    @SuppressWarnings("unchecked") // the constructor took a Transformation<I>
    public Transformation<I> getInput() {
        return (Transformation<I>) getInputs().get(0);
    }

    /** What it does. */
    public OperatorSpec<I, O> getOperator() {
        return operator;
    }

    /** How the input is keyed, or null where it isn't. */
    public KeySpec<I, ?> getKey() {
        return key;
    }

    @Override
    public <R> R accept(TransformationVisitor<R> visitor) {
        return visitor.visitOneInput(this);
    }
}

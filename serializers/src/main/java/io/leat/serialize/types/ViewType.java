package io.leat.serialize.types;

import io.leat.serialize.codec.Codec;
import io.leat.serialize.generate.GeneratedViews;
import io.leat.serialize.generate.ViewFieldPlan;
import io.leat.serialize.view.Flyweight;
import io.leat.serialize.view.ViewCodec;
import io.leat.serialize.view.ViewShape;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A view: an interface whose class is generated. Immutable.
 *
 * @param <V> the interface
 */
public final class ViewType<V> extends TypeInformation<V> {
    static final String NO_KEY = "a view is valid during one call only; key by a field of it, or by a record of some";

    private final Class<V> typeClass;
    private final List<ViewFieldPlan> fields;
    private final ViewShape shape;
    private final Function<ViewShape, Flyweight> constructor;

    ViewType(Class<V> typeClass, List<ViewFieldPlan> fields) {
        this.typeClass = typeClass;
        this.fields = List.copyOf(fields);
        List<String> variable = fields.stream()
                .filter(ViewFieldPlan::isVariable)
                .map(ViewFieldPlan::name)
                .toList();
        Stream<String> fixed =
                fields.stream().filter(field -> field.fixedLength() > 0).map(ViewFieldPlan::name);
        this.shape = new ViewShape(
                typeClass.getSimpleName(),
                fields.stream().mapToInt(ViewFieldPlan::fixedBytes).sum(),
                variable.size(),
                Stream.concat(variable.stream(), fixed).toList());
        this.constructor = GeneratedViews.constructor(typeClass, fields);
    }

    /** A view among the parts of another type would outlive its record. */
    static void refuseIn(List<TypeInformation<?>> parts) {
        for (TypeInformation<?> part : parts) {
            if (part.isView()) {
                throw new InvalidTypesException("type=" + part.getTypeClass().getName()
                        + ": a view is a whole record, not a part of one; use a record or POJO here");
            }
        }
    }

    /** A view without a record. */
    public V newView() {
        return typeClass.cast(constructor.apply(shape));
    }

    /** The fewest bytes of a record: all fields of variable length null. */
    public int minimumBytes() {
        return shape.minimumBytes();
    }

    List<ViewFieldPlan> fields() {
        return fields;
    }

    @Override
    public Class<V> getTypeClass() {
        return typeClass;
    }

    @Override
    public boolean isKeyType() {
        return false;
    }

    @Override
    public Optional<String> keyObstacle() {
        return Optional.of(NO_KEY);
    }

    @Override
    public boolean isView() {
        return true;
    }

    @Override
    public Codec<V> createCodec() {
        return new ViewCodec<>(unused -> newView(), shape);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ViewType<?> that && typeClass == that.typeClass;
    }

    @Override
    public int hashCode() {
        return typeClass.hashCode();
    }

    @Override
    public String toString() {
        return fields.stream()
                .map(field -> field.name() + " " + field.type().getSimpleName()
                        + (field.fixedLength() > 0 ? "(" + field.fixedLength() + ")" : ""))
                .collect(Collectors.joining(", ", typeClass.getSimpleName() + "(", ")"));
    }
}

package io.leat.serialize.types;

import io.leat.serialize.codec.Codec;
import io.leat.serialize.generate.CompositePlan;
import io.leat.serialize.generate.FieldPlan;
import io.leat.serialize.generate.GeneratedCodecs;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A type with named fields: a tuple, a record or a POJO. Immutable.
 *
 * @param <T> the described type
 */
public final class CompositeType<T> extends TypeInformation<T> {
    /** What a composite is made as. */
    public enum Kind {
        /** One of our tuples; fields are named f0, f1 and so on. */
        TUPLE,
        /** A Java record: immutable, made anew for each value. */
        RECORD,
        /** A class with a constructor without parameters and fields that can be set. */
        POJO
    }

    private final Class<T> typeClass;
    private final Kind kind;
    private final String keyObstacle;
    private final List<FieldPlan> plans;
    private final List<TypeInformation<?>> types;
    private final Class<?> anchor;

    CompositeType(
            Class<T> typeClass, Kind kind, String keyObstacle, List<FieldPlan> plans, List<TypeInformation<?>> types) {
        ViewType.refuseIn(types);
        this.typeClass = typeClass;
        this.kind = kind;
        this.keyObstacle = keyObstacle;
        this.plans = List.copyOf(plans);
        this.types = List.copyOf(types);
        this.anchor = Anchor.of(typeClass, types);
    }

    /** Tuple, record or POJO. */
    public Kind getKind() {
        return kind;
    }

    /** The number of fields. */
    public int getArity() {
        return plans.size();
    }

    /** The names of the fields, in order of declaration. */
    public List<String> getFieldNames() {
        return plans.stream().map(FieldPlan::name).toList();
    }

    /** The types of the fields, in order of declaration; a field of type {@code int} has {@link Types#INT}. */
    public List<TypeInformation<?>> getFieldTypes() {
        return types;
    }

    @Override
    public Class<T> getTypeClass() {
        return typeClass;
    }

    @Override
    public boolean isKeyType() {
        return keyObstacle().isEmpty();
    }

    @Override
    public Optional<String> keyObstacle() {
        if (keyObstacle != null) {
            return Optional.of(keyObstacle);
        }
        for (int i = 0; i < types.size(); i++) {
            Optional<String> obstacle = types.get(i).keyObstacle();
            if (obstacle.isPresent()) {
                return Optional.of("field=" + plans.get(i).name() + ": " + obstacle.get());
            }
        }
        return Optional.empty();
    }

    /** What the codec is generated from. */
    CompositePlan plan() {
        return new CompositePlan(typeClass, typeClass.getSimpleName(), kind != Kind.RECORD, plans);
    }

    @Override
    @SuppressWarnings("unchecked") // generated for this very class
    public Codec<T> createCodec() {
        Codec<?>[] fieldCodecs = new Codec<?>[plans.size()];
        for (int i = 0; i < fieldCodecs.length; i++) {
            if (!plans.get(i).isInPlace()) {
                fieldCodecs[i] = types.get(i).createCodec();
            }
        }
        return (Codec<T>) GeneratedCodecs.create(this, anchor, plan(), fieldCodecs);
    }

    @Override
    Class<?> anchor() {
        return anchor;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CompositeType<?> that && typeClass == that.typeClass && types.equals(that.types);
    }

    @Override
    public int hashCode() {
        return 31 * typeClass.hashCode() + types.hashCode();
    }

    @Override
    public String toString() {
        if (kind == Kind.TUPLE) {
            String fields = types.stream().map(TypeInformation::toString).collect(Collectors.joining(", "));
            return typeClass.getSimpleName() + "<" + fields + ">";
        }
        StringBuilder text = new StringBuilder(typeClass.getSimpleName()).append('(');
        for (int i = 0; i < types.size(); i++) {
            FieldPlan field = plans.get(i);
            text.append(i == 0 ? "" : ", ").append(field.name()).append(' ');
            text.append(
                    field.type().isPrimitive()
                            ? field.type().getName()
                            : types.get(i).toString());
        }
        return text.append(')').toString();
    }
}

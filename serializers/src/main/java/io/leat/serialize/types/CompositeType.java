package io.leat.serialize.types;

import io.leat.serialize.codec.Codec;
import io.leat.serialize.generate.CompositePlan;
import io.leat.serialize.generate.FieldPlan;
import io.leat.serialize.generate.GeneratedCodecs;
import java.util.List;
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
    private final boolean key;
    private final List<FieldPlan> plans;
    private final List<TypeInformation<?>> types;
    private final Class<?> anchor;

    CompositeType(Class<T> typeClass, Kind kind, boolean key, List<FieldPlan> plans, List<TypeInformation<?>> types) {
        this.typeClass = typeClass;
        this.kind = kind;
        this.key = key;
        this.plans = List.copyOf(plans);
        this.types = List.copyOf(types);
        this.anchor = types.stream()
                .map(CompositeType::anchorOf)
                .reduce(typeClass, (a, b) -> isAncestor(a.getClassLoader(), b.getClassLoader()) ? b : a);
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
        return key;
    }

    @Override
    @SuppressWarnings("unchecked") // generated for this very class
    public Codec<T> createCodec() {
        Codec<?>[] fieldCodecs = new Codec<?>[plans.size()];
        for (int i = 0; i < fieldCodecs.length; i++) {
            if (!plans.get(i).type().isPrimitive()) {
                fieldCodecs[i] = types.get(i).createCodec();
            }
        }
        CompositePlan plan = new CompositePlan(typeClass, typeClass.getSimpleName(), kind != Kind.RECORD, plans);
        return (Codec<T>) GeneratedCodecs.create(this, anchor, plan, fieldCodecs);
    }

    private static Class<?> anchorOf(TypeInformation<?> type) {
        return type instanceof CompositeType<?> composite ? composite.anchor : type.getTypeClass();
    }

    /** Whether what {@code loader} loaded outlives what {@code descendant} loaded. */
    @SuppressWarnings("ReferenceEquality") // a class loader is itself and no other
    private static boolean isAncestor(ClassLoader loader, ClassLoader descendant) {
        for (ClassLoader l = descendant; l != null; l = l.getParent()) {
            if (l == loader) {
                return true;
            }
        }
        return loader == null;
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

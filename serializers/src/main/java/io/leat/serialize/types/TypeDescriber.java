package io.leat.serialize.types;

import io.leat.serialize.generate.CodecHost;
import io.leat.serialize.generate.FieldPlan;
import io.leat.serialize.sbe.SbeShape;
import io.leat.serialize.tuple.Tuple;
import io.leat.serialize.view.View;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Makes the description of one type; used once, by one thread. */
final class TypeDescriber {
    private static final int MAX_DEPTH = 16;

    private final FieldPath path;
    private final Deque<Type> open = new ArrayDeque<>(); // composites being described, outermost first

    private TypeDescriber(FieldPath path) {
        this.path = path;
    }

    /** Describes {@code type}; {@code path} says where it stands. */
    static TypeInformation<?> describe(Type type, FieldPath path) {
        return new TypeDescriber(path).describe(TypeVariables.substitute(type, Map.of()));
    }

    /** A tuple of described fields. */
    static TypeInformation<?> tuple(Class<?> tupleClass, List<TypeInformation<?>> types) {
        List<FieldPlan> plans = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            Field field = tupleField(tupleClass, i);
            Class<?> valueClass = types.get(i).getTypeClass();
            boolean reused = isReused(types.get(i), field);
            plans.add(new FieldPlan(field.getName(), Object.class, valueClass, field, field, reused));
        }
        return new CompositeType<>(tupleClass, CompositeType.Kind.TUPLE, null, plans, types);
    }

    private static Field tupleField(Class<?> tupleClass, int position) {
        try {
            return tupleClass.getField("f" + position);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("class=" + tupleClass.getName() + " position=" + position, e);
        }
    }

    private TypeInformation<?> describe(Type type) {
        if (type instanceof Class<?> plain) {
            TypeInformation<?> basic = KnownTypes.of(plain);
            if (basic != null) {
                return basic;
            }
            return plain.isArray() ? describeArray(plain.getComponentType()) : describeClass(plain, type);
        }
        if (type instanceof GenericArrayType array) {
            return describeArray(array.getGenericComponentType());
        }
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = TypeVariables.rawClass(generic);
            if (Tuple.class.isAssignableFrom(raw)) {
                return describeTuple(raw, generic);
            }
            ContainerType.Kind container = KnownTypes.containers().get(raw);
            return container != null ? describeContainer(raw, container, generic) : describeClass(raw, type);
        }
        throw path.cannotEncode(type, Advice.unbound(type));
    }

    private TypeInformation<?> describeArray(Type component) {
        TypeInformation<?> element = describeField("[]", component);
        return new ContainerType<>(
                TypeVariables.rawClass(component).arrayType(), ContainerType.Kind.ARRAY, List.of(element));
    }

    private TypeInformation<?> describeContainer(Class<?> raw, ContainerType.Kind kind, ParameterizedType type) {
        open(type);
        List<TypeInformation<?>> parts = new ArrayList<>();
        String[] names = KnownTypes.partNames(kind);
        for (Type argument : type.getActualTypeArguments()) {
            parts.add(describeField(names[parts.size()], argument));
        }
        open.removeLast();
        return new ContainerType<>(raw, kind, parts);
    }

    private TypeInformation<?> describeTuple(Class<?> raw, ParameterizedType type) {
        open(type);
        List<TypeInformation<?>> types = new ArrayList<>();
        for (Type argument : type.getActualTypeArguments()) {
            types.add(describeField("f" + types.size(), argument));
        }
        open.removeLast();
        return tuple(raw, types);
    }

    private TypeInformation<?> describeClass(Class<?> raw, Type type) {
        if (raw.isEnum()) {
            return enumType(raw);
        }
        if (raw.isAnnotationPresent(View.class)) {
            if (!path.isRoot()) {
                throw path.cannotEncode(type, "a view is a whole record, not a part of one; use a record or POJO here");
            }
            return new ViewType<>(raw, ViewFields.of(raw, path));
        }
        if (MarshallableType.isMarshallable(raw)) {
            return MarshallableType.of(raw, path);
        }
        if (SbeShape.isDecoder(raw)) {
            checkHost(raw);
            return new SbeType<>(raw);
        }
        String advice = Advice.against(raw);
        if (advice != null) {
            throw path.cannotEncode(type, advice);
        }
        checkHost(raw);
        open(type);
        TypeInformation<?> described = raw.isRecord() ? describeRecord(raw, type) : describePojo(raw, type);
        open.removeLast();
        return described;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // E is whatever enum the class is
    private static TypeInformation<?> enumType(Class<?> type) {
        return new EnumType(type);
    }

    private void open(Type type) {
        if (open.contains(type)) {
            throw path.cannotEncode(type, "it contains itself; records have no recursion, use a key to refer by");
        }
        if (open.size() == MAX_DEPTH) {
            throw path.cannotEncode(type, "it is nested deeper than " + MAX_DEPTH + " levels; flatten it");
        }
        open.addLast(type);
    }

    private void checkHost(Class<?> type) {
        try {
            CodecHost.check(type);
        } catch (IllegalAccessException e) {
            throw path.cannotEncode(
                    type, "no codec can be defined next to it: " + e.getMessage() + "; use a class of your own", e);
        }
    }

    private TypeInformation<?> describeRecord(Class<?> raw, Type type) {
        Map<TypeVariable<?>, Type> bindings = TypeVariables.bindings(type);
        List<FieldPlan> plans = new ArrayList<>();
        List<TypeInformation<?>> types = new ArrayList<>();
        for (RecordComponent component : raw.getRecordComponents()) {
            String name = component.getName();
            TypeInformation<?> described =
                    describeField(name, TypeVariables.substitute(component.getGenericType(), bindings));
            types.add(described);
            checkVisible(raw, name, component.getType());
            Class<?> valueClass = described.getTypeClass();
            plans.add(new FieldPlan(name, component.getType(), valueClass, component.getAccessor(), null, false));
        }
        String keyObstacle = hasDefaultEquals(raw)
                ? null
                : raw.getSimpleName() + " has an equals of its own, which may compare otherwise than bytes do;"
                        + " leave it to the compiler";
        return new CompositeType<>(raw, CompositeType.Kind.RECORD, keyObstacle, plans, types);
    }

    /** The compiler makes a record's own {@code equals} final; one that a user wrote may compare otherwise. */
    private static boolean hasDefaultEquals(Class<?> recordClass) {
        try {
            Method equals = recordClass.getDeclaredMethod("equals", Object.class);
            return Modifier.isFinal(equals.getModifiers());
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    private TypeInformation<?> describePojo(Class<?> raw, Type type) {
        PojoFields rules = new PojoFields(raw, path);
        List<FieldPlan> plans = new ArrayList<>();
        List<TypeInformation<?>> types = new ArrayList<>();
        for (Field field : rules.all()) {
            Map<TypeVariable<?>, Type> bindings =
                    TypeVariables.bindings(TypeVariables.supertype(type, field.getDeclaringClass()));
            path.enter(field.getName());
            Member reader = rules.reader(field);
            Member writer = rules.writer(field);
            path.leave();
            TypeInformation<?> described =
                    describeField(field.getName(), TypeVariables.substitute(field.getGenericType(), bindings));
            checkVisible(raw, field.getName(), field.getType());
            types.add(described);
            boolean reused = isReused(described, writer);
            Class<?> valueClass = described.getTypeClass();
            plans.add(new FieldPlan(field.getName(), field.getType(), valueClass, reader, writer, reused));
        }
        return new CompositeType<>(raw, CompositeType.Kind.POJO, KnownTypes.POJO_NO_KEY, plans, types);
    }

    private TypeInformation<?> describeField(String name, Type type) {
        path.enter(name);
        TypeInformation<?> described = describe(type);
        path.leave();
        return described;
    }

    /** Generated code names the erased class of a field, so it must be allowed to. */
    @SuppressWarnings("ReferenceEquality") // a class loader is itself and no other
    private void checkVisible(Class<?> owner, String name, Class<?> fieldClass) {
        boolean visible = Modifier.isPublic(fieldClass.getModifiers())
                || Modifier.isProtected(fieldClass.getModifiers())
                || (fieldClass.getPackageName().equals(owner.getPackageName())
                        && fieldClass.getClassLoader() == owner.getClassLoader());
        if (!visible) {
            path.enter(name);
            throw path.cannotReach(fieldClass.getName() + " is not visible to " + owner.getName() + "; make it public");
        }
    }

    /**
     * Whether decoding may hand the field's value to the field's codec. Only where the field is set directly: a setter
     * may copy or share what it is given.
     */
    @SuppressWarnings("ReferenceEquality") // there is one String type
    private static boolean isReused(TypeInformation<?> type, Member writer) {
        boolean worthIt = type == Types.STRING
                || type.getTypeClass().isArray()
                || (type instanceof ContainerType<?> container && container.getKind() == ContainerType.Kind.LIST)
                || (type instanceof CompositeType<?> composite && composite.getKind() != CompositeType.Kind.RECORD);
        return worthIt && writer instanceof Field;
    }
}

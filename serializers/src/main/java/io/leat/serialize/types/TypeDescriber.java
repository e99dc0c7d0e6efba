package io.leat.serialize.types;

import io.leat.serialize.codec.ArrayCodecs;
import io.leat.serialize.generate.CodecHost;
import io.leat.serialize.generate.FieldPlan;
import io.leat.serialize.tuple.Tuple;
import java.lang.reflect.Field;
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

    private static final Map<Class<?>, TypeInformation<?>> BASIC = Map.ofEntries(
            Map.entry(String.class, Types.STRING),
            Map.entry(Integer.class, Types.INT),
            Map.entry(int.class, Types.INT),
            Map.entry(Long.class, Types.LONG),
            Map.entry(long.class, Types.LONG),
            Map.entry(Double.class, Types.DOUBLE),
            Map.entry(double.class, Types.DOUBLE),
            Map.entry(Float.class, Types.FLOAT),
            Map.entry(float.class, Types.FLOAT),
            Map.entry(Boolean.class, Types.BOOLEAN),
            Map.entry(boolean.class, Types.BOOLEAN),
            Map.entry(Byte.class, Types.BYTE),
            Map.entry(byte.class, Types.BYTE),
            Map.entry(Short.class, Types.SHORT),
            Map.entry(short.class, Types.SHORT),
            Map.entry(Character.class, Types.CHAR),
            Map.entry(char.class, Types.CHAR),
            Map.entry(byte[].class, new BasicType<>(byte[].class, false, () -> ArrayCodecs.BYTES)),
            Map.entry(int[].class, new BasicType<>(int[].class, false, () -> ArrayCodecs.INTS)),
            Map.entry(long[].class, new BasicType<>(long[].class, false, () -> ArrayCodecs.LONGS)),
            Map.entry(double[].class, new BasicType<>(double[].class, false, () -> ArrayCodecs.DOUBLES)));

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
            plans.add(new FieldPlan(field.getName(), Object.class, field, field, isReused(types.get(i), field)));
        }
        boolean key = types.stream().allMatch(TypeInformation::isKeyType);
        return new CompositeType<>(tupleClass, CompositeType.Kind.TUPLE, key, plans, types);
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
            TypeInformation<?> basic = BASIC.get(plain);
            return basic != null ? basic : describeClass(plain, type);
        }
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = TypeVariables.rawClass(generic);
            return Tuple.class.isAssignableFrom(raw) ? describeTuple(raw, generic) : describeClass(raw, type);
        }
        throw path.cannotEncode(type, Advice.unbound(type));
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
            types.add(describeField(name, TypeVariables.substitute(component.getGenericType(), bindings)));
            checkVisible(raw, name, component.getType());
            plans.add(new FieldPlan(name, component.getType(), component.getAccessor(), null, false));
        }
        boolean key = hasDefaultEquals(raw) && types.stream().allMatch(TypeInformation::isKeyType);
        return new CompositeType<>(raw, CompositeType.Kind.RECORD, key, plans, types);
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
            plans.add(new FieldPlan(field.getName(), field.getType(), reader, writer, isReused(described, writer)));
        }
        return new CompositeType<>(raw, CompositeType.Kind.POJO, false, plans, types);
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
                || (type instanceof CompositeType<?> composite && composite.getKind() != CompositeType.Kind.RECORD);
        return worthIt && writer instanceof Field;
    }
}

package io.leat.serialize.types;

import io.leat.serialize.generate.CodecHost;
import io.leat.serialize.generate.DeclaredOrder;
import io.leat.serialize.generate.ViewFieldPlan;
import io.leat.serialize.view.FixedLength;
import io.leat.serialize.view.Flyweight;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agrona.DirectBuffer;

/** The rules of views, as {@link io.leat.serialize.view.View} tells them. */
final class ViewFields {
    private static final Set<Class<?>> TYPES =
            Set.of(String.class, CharSequence.class, byte[].class, DirectBuffer.class);

    private final Class<?> view;
    private final FieldPath path;
    private final Map<String, List<Method>> accessors = new LinkedHashMap<>();

    private ViewFields(Class<?> view, FieldPath path) {
        this.view = view;
        this.path = path;
    }

    /** All fields in order of declaration, or a refusal. */
    static List<ViewFieldPlan> of(Class<?> view, FieldPath path) {
        return new ViewFields(view, path).all();
    }

    private List<ViewFieldPlan> all() {
        if (!view.isInterface() || view.getTypeParameters().length > 0) {
            throw path.cannotEncode(view, "@View marks interfaces without type parameters; make it one");
        }
        try {
            CodecHost.check(view);
            collect(view);
        } catch (IllegalAccessException | IllegalArgumentException e) {
            throw path.cannotEncode(
                    view,
                    "no class can be defined next to it: " + e.getMessage() + "; use an interface of your own",
                    e);
        }
        if (accessors.isEmpty()) {
            throw path.cannotEncode(view, "it has no fields; declare a getter and a setter of one name for each");
        }
        return plans();
    }

    private void collect(Class<?> declaring) throws IllegalAccessException {
        for (Class<?> parent : declaring.getInterfaces()) {
            collect(parent);
        }
        Method[] methods = declaring.getDeclaredMethods();
        for (String key : DeclaredOrder.methods(declaring)) {
            for (Method method : methods) {
                if (Modifier.isAbstract(method.getModifiers()) && key.equals(method.getName() + descriptor(method))) {
                    accessors
                            .computeIfAbsent(method.getName(), name -> new ArrayList<>())
                            .add(method);
                }
            }
        }
    }

    private static String descriptor(Method method) {
        return MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                .toMethodDescriptorString();
    }

    private List<ViewFieldPlan> plans() {
        int variables = (int) accessors.values().stream()
                .map(this::getter)
                .filter(ViewFields::isVariable)
                .count();
        List<ViewFieldPlan> plans = new ArrayList<>();
        int offset = 0;
        int variable = 0;
        int text = variables;
        for (Map.Entry<String, List<Method>> field : accessors.entrySet()) {
            Method getter = getter(field.getValue());
            int length = fixedLength(getter);
            boolean isVariable = isVariable(getter);
            int index = isVariable ? variable++ : length > 0 ? text++ : 0;
            int at = isVariable ? ViewFieldPlan.VARIABLE : offset;
            ViewFieldPlan plan =
                    new ViewFieldPlan(field.getKey(), getter.getReturnType(), field.getValue(), at, length, index);
            plans.add(plan);
            offset += plan.fixedBytes();
        }
        return plans;
    }

    private static boolean isVariable(Method getter) {
        return !getter.getReturnType().isPrimitive() && getter.getAnnotation(FixedLength.class) == null;
    }

    private int fixedLength(Method getter) {
        FixedLength length = getter.getAnnotation(FixedLength.class);
        if (length == null) {
            return 0;
        }
        if (length.value() < 1 || getter.getReturnType().isPrimitive()) {
            throw refused(
                    getter.getName(),
                    "@FixedLength(" + length.value() + ") is for text and bytes of at least one byte");
        }
        return length.value();
    }

    /** The getter of a field whose methods fit together, or a refusal. */
    private Method getter(List<Method> methods) {
        String name = methods.get(0).getName();
        methods.forEach(this::checkName);
        Method getter = methods.stream()
                .filter(method -> method.getParameterCount() == 0)
                .findFirst()
                .orElseThrow(() -> refused(name, "it has no getter; declare one without parameters"));
        Class<?> type = getter.getReturnType();
        if (type == void.class || !(type.isPrimitive() || TYPES.contains(type))) {
            throw refused(
                    name,
                    type.getTypeName() + " is no type of a field of a view; use a primitive, String,"
                            + " CharSequence, byte[] or DirectBuffer");
        }
        boolean settable = false;
        for (Method method : methods) {
            if (method.getParameterCount() > 0) {
                checkSetter(method, type);
                settable = true;
            } else if (method.getReturnType() != type) {
                throw refused(name, "its getters give different types; declare one");
            }
        }
        if (!settable) {
            throw refused(name, "it has no setter " + name + "(" + type.getSimpleName() + "); declare one");
        }
        return getter;
    }

    private void checkSetter(Method setter, Class<?> type) {
        Class<?> result = setter.getReturnType();
        if (setter.getParameterCount() != 1 || setter.getParameterTypes()[0] != type) {
            throw refused(
                    setter.getName(),
                    "a setter takes one " + type.getSimpleName() + ", as the getter gives; default methods are free");
        }
        if (result != void.class && !result.isAssignableFrom(view)) {
            throw refused(setter.getName(), "a setter gives nothing, or the view; make it void");
        }
    }

    private void checkName(Method accessor) {
        for (Class<?> base : List.of(Flyweight.class, Object.class)) {
            for (Method method : base.getDeclaredMethods()) {
                if (method.getName().equals(accessor.getName())
                        && Arrays.equals(method.getParameterTypes(), accessor.getParameterTypes())) {
                    throw refused(accessor.getName(), "every view has a method of that name; rename the field");
                }
            }
        }
    }

    private InvalidTypesException refused(String field, String problem) {
        path.enter(field);
        return path.cannotReach(problem);
    }
}

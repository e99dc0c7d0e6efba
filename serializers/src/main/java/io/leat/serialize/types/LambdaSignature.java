package io.leat.serialize.types;

import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a serializable lambda or method reference says about the type arguments of its function. A lambda's class is raw;
 * but its serialized form names the method behind it, and the function's method as the compiler saw it, erased.
 */
final class LambdaSignature {
    private final SerializedLambda lambda;
    private final ClassLoader loader;

    private LambdaSignature(SerializedLambda lambda, ClassLoader loader) {
        this.lambda = lambda;
        this.loader = loader;
    }

    /** The signature, or empty if {@code function} is an object of a class that somebody wrote. */
    static Optional<LambdaSignature> of(Object function) {
        if (!function.getClass().isSynthetic()) {
            return Optional.empty();
        }
        try {
            Method writeReplace = function.getClass().getDeclaredMethod("writeReplace");
            writeReplace.setAccessible(true);
            return writeReplace.invoke(function) instanceof SerializedLambda lambda
                    ? Optional.of(
                            new LambdaSignature(lambda, function.getClass().getClassLoader()))
                    : Optional.empty();
        } catch (ReflectiveOperationException | InaccessibleObjectException e) {
            return Optional.empty(); // not serializable, or closed to us: the caller asks the user for the type
        }
    }

    /** The argument for a type parameter of {@code target}; a variable or a raw class where the lambda doesn't tell. */
    Type argument(Class<?> target, int index) {
        Class<?> function = load(lambda.getFunctionalInterfaceClass());
        Type argument = TypeVariables.argument(function, target, index);
        return TypeVariables.isUnbound(argument)
                ? functionMethod(function)
                        .map(method -> asSeen(argument, function, method))
                        .orElse(argument)
                : argument;
    }

    /** What the compiler put in the place of a variable of the function, wherever it stands in its method. */
    private Type asSeen(Type variable, Class<?> function, Method method) {
        MethodType seen = MethodType.fromMethodDescriptorString(lambda.getInstantiatedMethodType(), loader);
        var bindings = TypeVariables.bindings(TypeVariables.supertype(function, method.getDeclaringClass()));
        if (TypeVariables.substitute(method.getGenericReturnType(), bindings).equals(variable)) {
            return withArguments(seen.returnType());
        }
        Type[] parameters = method.getGenericParameterTypes();
        for (int i = 0; i < parameters.length; i++) {
            if (TypeVariables.substitute(parameters[i], bindings).equals(variable)) {
                return seen.parameterType(i);
            }
        }
        return variable;
    }

    private Optional<Method> functionMethod(Class<?> function) {
        return Arrays.stream(function.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .filter(method -> method.getName().equals(lambda.getFunctionalInterfaceMethodName()))
                .filter(method -> descriptor(method).equals(lambda.getFunctionalInterfaceMethodSignature()))
                .findFirst();
    }

    /** A method reference to a method that declares its result with type arguments tells them; a lambda doesn't. */
    private Type withArguments(Class<?> erased) {
        return Arrays.stream(load(lambda.getImplClass()).getDeclaredMethods())
                .filter(method -> method.getName().equals(lambda.getImplMethodName()))
                .filter(method -> descriptor(method).equals(lambda.getImplMethodSignature()))
                .filter(method -> method.getReturnType() == erased)
                .map(Method::getGenericReturnType)
                .filter(type -> !TypeVariables.isUnbound(type))
                .findFirst()
                .orElse(erased);
    }

    private static String descriptor(Method method) {
        return MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                .toMethodDescriptorString();
    }

    private Class<?> load(String internalName) {
        try {
            return Class.forName(internalName.replace('/', '.'), false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("class=" + internalName + " of a lambda is not found by its own loader", e);
        }
    }
}

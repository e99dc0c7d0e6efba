package io.leat.api.datastream;

import io.leat.api.functions.ReduceFunction;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;

/**
 * The first of two records with one field reduced from both. The first record is changed where it can be, else made anew.
 * Bound once, when it is made or arrives as a copy; calls use no reflection.
 */
final class FieldReducer<T> implements ReduceFunction<T> {
    private static final MethodType CALL = MethodType.methodType(Object.class, Object.class, Object.class);

    private final FieldAccess access;
    private final FieldOperation operation;
    private transient MethodHandle reduction;

    FieldReducer(FieldAccess access, FieldOperation operation) {
        this.access = access;
        this.operation = operation;
        this.reduction = bind();
    }

    @Override
    @SuppressWarnings("unchecked") // the handle gives what it takes
    public T reduce(T value1, T value2) throws Exception {
        try {
            return (T) reduction.invokeExact((Object) value1, (Object) value2);
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e); // neither accessors nor arithmetic throw anything else
        }
    }

    private MethodHandle bind() {
        return access.withBoth(operation.on(access)).asType(CALL);
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        reduction = bind();
    }
}

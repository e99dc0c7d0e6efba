package io.leat.serialize.types;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/**
 * Carries a generic type past erasure: {@code new TypeHint<Tuple2<String, Long>>() {}}. Immutable.
 *
 * @param <T> the type
 */
public abstract class TypeHint<T> {
    private final TypeInformation<T> typeInfo;

    /**
     * Describes the type argument of the anonymous subclass.
     *
     * @throws InvalidTypesException if it is missing or cannot be encoded
     */
    @SuppressWarnings("unchecked") // the description is made from T itself
    protected TypeHint() {
        Type superclass = getClass().getGenericSuperclass();
        if (!(superclass instanceof ParameterizedType hint && hint.getRawType() == TypeHint.class)) {
            throw new InvalidTypesException(
                    "type=" + getClass().getName()
                            + " is no direct subclass of TypeHint with a type argument; use new TypeHint<Tuple2<String, Long>>() {}");
        }
        typeInfo = (TypeInformation<T>) Types.of(hint.getActualTypeArguments()[0]);
    }

    /** The description of the type. */
    public final TypeInformation<T> getTypeInfo() {
        return typeInfo;
    }
}

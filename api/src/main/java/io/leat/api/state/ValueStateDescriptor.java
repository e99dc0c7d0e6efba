package io.leat.api.state;

import io.leat.serialize.types.TypeInformation;
import io.leat.serialize.types.Types;
import java.io.Serializable;
import java.util.Objects;

/**
 * Names a {@link ValueState} and says what it holds.
 *
 * @param <T> the type of the value
 */
public final class ValueStateDescriptor<T> implements Serializable {
    private final String name;
    private final Class<T> typeClass;
    private final transient TypeInformation<T> type;

    /** A state of a class that needs no further description. */
    public ValueStateDescriptor(String name, Class<T> typeClass) {
        this.name = Objects.requireNonNull(name, "name");
        this.typeClass = Objects.requireNonNull(typeClass, "typeClass");
        this.type = null;
    }

    /** A state of a described type; create it in {@code open()}, a description does not travel with the function. */
    public ValueStateDescriptor(String name, TypeInformation<T> type) {
        this.name = Objects.requireNonNull(name, "name");
        this.type = Objects.requireNonNull(type, "type");
        this.typeClass = type.getTypeClass();
    }

    /** The name, unique within the operator. */
    public String getName() {
        return name;
    }

    /** What the state holds. */
    public TypeInformation<T> getTypeInformation() {
        return type != null ? type : Types.of(typeClass);
    }
}

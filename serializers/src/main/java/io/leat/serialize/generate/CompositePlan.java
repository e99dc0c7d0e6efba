package io.leat.serialize.generate;

import io.leat.serialize.codec.CompositeLayout;
import java.util.List;

/**
 * What a codec is generated from.
 *
 * @param type     the class of the values
 * @param name     the class as messages name it
 * @param fillable whether a value is made by a constructor without parameters and then filled; a record is not
 * @param fields   all fields in order of declaration; those of a record are the parameters of its constructor
 */
public record CompositePlan(Class<?> type, String name, boolean fillable, List<FieldPlan> fields) {
    /** Copies the list. */
    public CompositePlan {
        fields = List.copyOf(fields);
    }

    int variableOffset() {
        return fields.stream()
                .filter(FieldPlan::isFixed)
                .mapToInt(field -> CompositeLayout.fixedBytes(field.type()))
                .sum();
    }

    int variableFields() {
        return (int) fields.stream().filter(field -> !field.isFixed()).count();
    }

    boolean isFixedLength() {
        return variableFields() == 0;
    }

    int minimumBytes() {
        return variableOffset() + variableFields() * CompositeLayout.LENGTH_BYTES;
    }
}

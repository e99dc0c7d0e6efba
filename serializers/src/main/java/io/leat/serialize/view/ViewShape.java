package io.leat.serialize.view;

import io.leat.serialize.codec.CompositeLayout;
import java.util.List;

/**
 * What a view has to know of its layout. Immutable, shared by all views of a type.
 *
 * @param name           of the type, for messages
 * @param fixedBytes     bytes in front of the first variable field
 * @param variableFields how many fields have a length of their own
 * @param fieldNames     of the fields that are not primitive: first the variable ones, then those of fixed length
 */
public record ViewShape(String name, int fixedBytes, int variableFields, List<String> fieldNames) {
    /** Copies the list. */
    public ViewShape {
        fieldNames = List.copyOf(fieldNames);
    }

    /** The fewest bytes of a record: every variable field null. */
    public int minimumBytes() {
        return fixedBytes + variableFields * CompositeLayout.LENGTH_BYTES;
    }

    String fieldName(int field) {
        return fieldNames.get(field);
    }
}

package io.leat.serialize.types;

import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Deque;

/** Where in the type that the user named the description stands: what a refusal has to tell. */
final class FieldPath {
    private final Type root;
    private final Deque<String> names = new ArrayDeque<>();

    FieldPath(Type root) {
        this.root = root;
    }

    void enter(String field) {
        names.addLast(field);
    }

    void leave() {
        names.removeLast();
    }

    boolean isRoot() {
        return names.isEmpty();
    }

    /** The type at this place has no codec. */
    InvalidTypesException cannotEncode(Type type, String advice) {
        return new InvalidTypesException(whereOr(type) + " cannot be encoded; " + advice);
    }

    /** The type at this place has no codec. */
    InvalidTypesException cannotEncode(Type type, String advice, Throwable cause) {
        return new InvalidTypesException(whereOr(type) + " cannot be encoded; " + advice, cause);
    }

    /** The field at this place cannot be read or set. */
    InvalidTypesException cannotReach(String problem) {
        return new InvalidTypesException(where() + ": " + problem);
    }

    private String whereOr(Type type) {
        return names.isEmpty() ? "type=" + type.getTypeName() : where() + ": " + type.getTypeName();
    }

    private String where() {
        return "type=" + root.getTypeName() + " field=" + String.join(".", names);
    }
}

package io.leat.report.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** A value of a JSON tree that knows its path, so that every complaint names file and field. */
record Node(String source, String path, Object value) {

    static Node root(String source, Object value) {
        return new Node(source, "", value);
    }

    Node field(String name) throws InvalidResultException {
        String fieldPath = path.isEmpty() ? name : path + "." + name;
        return new Node(source, fieldPath, object().get(name));
    }

    boolean isAbsent() {
        return value == null;
    }

    List<Node> items() throws InvalidResultException {
        if (!(value instanceof List<?> list)) {
            throw wrong("a list is needed, found " + kind());
        }
        List<Node> items = new ArrayList<>();
        for (Object item : list) {
            items.add(new Node(source, path + "[" + items.size() + "]", item));
        }
        return items;
    }

    String text() throws InvalidResultException {
        if (!(value instanceof String text) || text.isBlank()) {
            throw wrong("a text is needed, found " + kind());
        }
        return text;
    }

    double number() throws InvalidResultException {
        if (!(value instanceof Number number) || !Double.isFinite(number.doubleValue())) {
            throw wrong("a number is needed, found " + kind());
        }
        return number.doubleValue();
    }

    OptionalDouble optionalNumber() throws InvalidResultException {
        return isAbsent() ? OptionalDouble.empty() : OptionalDouble.of(number());
    }

    Map<String, Object> scalars() throws InvalidResultException {
        Map<String, Object> scalars = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : object().entrySet()) {
            Node field = field(String.valueOf(entry.getKey()));
            if (field.value instanceof Map || field.value instanceof List) {
                throw field.wrong("a text, a number or a truth value is needed, found " + field.kind());
            }
            scalars.put(String.valueOf(entry.getKey()), field.value);
        }
        return scalars;
    }

    InvalidResultException wrong(String what) {
        return new InvalidResultException(source + ": " + (path.isEmpty() ? "" : path + ": ") + what);
    }

    private Map<?, ?> object() throws InvalidResultException {
        if (!(value instanceof Map<?, ?> map)) {
            throw wrong("an object is needed, found " + kind());
        }
        return map;
    }

    private String kind() {
        if (value == null) {
            return "nothing";
        }
        if (value instanceof Map) {
            return "an object";
        }
        if (value instanceof List) {
            return "a list";
        }
        return value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
    }
}

package io.leat.cli.types;

import io.leat.cli.console.TextTable;
import io.leat.serialize.types.TypeLayout;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A layout as text and as the fields of a JSON object. Stateless. */
public final class LayoutText {
    private static final String INDENT = "  ";

    private LayoutText() {}

    /** A few lines and a table of the fields. */
    public static String text(TypeLayout layout) {
        StringBuilder text = new StringBuilder();
        text.append(layout.typeClass()).append('\n');
        text.append("kind      ").append(layout.kind()).append('\n');
        text.append("bytes     ")
                .append(bytes(layout.bytes()))
                .append(": ")
                .append(layout.encoding())
                .append('\n');
        text.append("key       ")
                .append(layout.isKeyType() ? "yes" : "no: " + layout.keyObstacle())
                .append('\n');
        text.append("codec     ").append(layout.codecClass()).append('\n');
        if (!layout.fields().isEmpty()) {
            TextTable table = new TextTable("field", "type", "offset", "bytes", "null", "encoding");
            addRows(table, layout.fields(), "");
            text.append('\n').append(table);
        }
        return text.toString();
    }

    private static void addRows(TextTable table, List<TypeLayout.Field> fields, String indent) {
        for (TypeLayout.Field field : fields) {
            table.row(
                    indent + field.name(),
                    field.type(),
                    field.offset() == TypeLayout.VARIABLE ? "-" : String.valueOf(field.offset()),
                    bytes(field.bytes()),
                    field.nullable() ? "yes" : "no",
                    field.encoding());
            addRows(table, field.fields(), indent + INDENT);
        }
    }

    private static String bytes(int bytes) {
        return bytes == TypeLayout.VARIABLE ? "variable" : String.valueOf(bytes);
    }

    /** The layout as maps and lists; what varies is null. */
    public static Map<String, Object> json(TypeLayout layout) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("class", layout.typeClass());
        json.put("type", layout.type());
        json.put("kind", layout.kind());
        json.put("bytes", number(layout.bytes()));
        json.put("encoding", layout.encoding());
        json.put("key", layout.isKeyType());
        json.put("key_obstacle", layout.keyObstacle());
        json.put("codec", layout.codecClass());
        json.put("fields", layout.fields().stream().map(LayoutText::json).toList());
        return json;
    }

    private static Map<String, Object> json(TypeLayout.Field field) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", field.name());
        json.put("type", field.type());
        json.put("offset", number(field.offset()));
        json.put("bytes", number(field.bytes()));
        json.put("nullable", field.nullable());
        json.put("encoding", field.encoding());
        json.put("fields", field.fields().stream().map(LayoutText::json).toList());
        return json;
    }

    private static Integer number(int value) {
        return value == TypeLayout.VARIABLE ? null : value;
    }
}

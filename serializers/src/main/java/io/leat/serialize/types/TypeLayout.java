package io.leat.serialize.types;

import io.leat.serialize.codec.Codec;
import io.leat.serialize.codec.CompositeLayout;
import io.leat.serialize.codec.ElementLayout;
import io.leat.serialize.generate.ViewFieldPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the values of a type become bytes, for people and programs to read. Immutable.
 *
 * @param type        the layout in one line
 * @param typeClass   the described class
 * @param kind        record, pojo, tuple, view, sbe, marshallable, list, set, map, array, either, enum or value
 * @param bytes       that every value takes, or {@link #VARIABLE}
 * @param keyObstacle why values are no keys, or null where they are
 * @param codecClass  what reads and writes them; most are generated
 * @param encoding    in words
 * @param fields      what they consist of, in order of declaration
 */
public record TypeLayout(
        String type,
        String typeClass,
        String kind,
        int bytes,
        String keyObstacle,
        String codecClass,
        String encoding,
        List<Field> fields) {
    /** Bytes that differ from value to value, and the offset of what stands behind such. */
    public static final int VARIABLE = Codec.VARIABLE;

    private static final String LENGTH_WORD = "length (int, -1 for null), then ";

    /**
     * A part of a value.
     *
     * @param name     of the field; of a container's parts, what they are
     * @param type     in one line
     * @param offset   from the beginning of the value, or {@link #VARIABLE}
     * @param bytes    that it always takes, or {@link #VARIABLE}
     * @param nullable whether it may be null
     * @param encoding in words
     * @param fields   what it consists of itself, with offsets of its own
     */
    public record Field(
            String name, String type, int offset, int bytes, boolean nullable, String encoding, List<Field> fields) {
        /** Copies the list. */
        public Field {
            fields = List.copyOf(fields);
        }
    }

    /** The layout of a type. */
    public static <T> TypeLayout of(TypeInformation<T> type) {
        Codec<T> codec = type.createCodec();
        return new TypeLayout(
                type.toString(),
                type.getTypeClass().getTypeName(),
                kind(type),
                codec.fixedLength(),
                type.keyObstacle().orElse(null),
                type instanceof ViewType<T> view
                        ? view.newView().getClass().getName()
                        : codec.getClass().getName(),
                encoding(type),
                List.copyOf(fields(type)));
    }

    /** Whether values may be keys. */
    public boolean isKeyType() {
        return keyObstacle == null;
    }

    private static String kind(TypeInformation<?> type) {
        if (type instanceof CompositeType<?> composite) {
            return composite.getKind().name().toLowerCase(Locale.ROOT);
        }
        if (type instanceof ContainerType<?> container) {
            return container.getKind().name().toLowerCase(Locale.ROOT);
        }
        if (type.isView()) {
            return type instanceof SbeType<?> ? "sbe" : "view";
        }
        if (MarshallableType.isMarshallable(type.getTypeClass())) {
            return "marshallable";
        }
        return type instanceof EnumType<?> ? "enum" : "value";
    }

    private static List<Field> fields(TypeInformation<?> type) {
        if (type instanceof CompositeType<?> composite) {
            return compositeFields(composite);
        }
        if (type instanceof ViewType<?> view) {
            return view.fields().stream().map(TypeLayout::viewField).toList();
        }
        return type instanceof ContainerType<?> container ? parts(container) : List.of();
    }

    private static List<Field> compositeFields(CompositeType<?> type) {
        List<Field> fields = new ArrayList<>();
        int offset = 0;
        for (int i = 0; i < type.getArity(); i++) {
            String name = type.getFieldNames().get(i);
            TypeInformation<?> part = type.getFieldTypes().get(i);
            Class<?> declared = type.plan().fields().get(i).type();
            if (declared.isPrimitive()) {
                int bytes = CompositeLayout.fixedBytes(declared);
                fields.add(new Field(name, declared.getName(), offset, bytes, false, encoding(part), List.of()));
                offset += bytes;
            } else {
                fields.add(new Field(
                        name, part.toString(), VARIABLE, VARIABLE, true, LENGTH_WORD + encoding(part), fields(part)));
            }
        }
        return fields;
    }

    private static Field viewField(ViewFieldPlan field) {
        Class<?> type = field.type();
        String encoding = type.isPrimitive()
                ? "little-endian"
                : type == String.class ? "UTF-8" : type == CharSequence.class ? "ASCII" : "bytes";
        if (field.isVariable()) {
            return new Field(
                    field.name(), type.getSimpleName(), VARIABLE, VARIABLE, true, LENGTH_WORD + encoding, List.of());
        }
        boolean padded = type == String.class || type == CharSequence.class;
        return new Field(
                field.name(),
                type.getSimpleName(),
                field.offset(),
                field.fixedBytes(),
                false,
                encoding + (padded ? ", padded with zeros" : ""),
                List.of());
    }

    private static List<Field> parts(ContainerType<?> type) {
        List<Field> fields = new ArrayList<>();
        String[] names = KnownTypes.partNames(type.getKind());
        boolean either = type.getKind() == ContainerType.Kind.EITHER;
        for (TypeInformation<?> part : type.getPartTypes()) {
            int bytes = part.createCodec().fixedLength();
            boolean flagged = ElementLayout.elementBytes(part.createCodec()) != VARIABLE;
            String head = either ? "" : flagged ? "a byte, 0 for null, 1, then " : LENGTH_WORD;
            fields.add(new Field(
                    names[fields.size()],
                    part.toString(),
                    VARIABLE,
                    bytes,
                    !either,
                    head + encoding(part),
                    fields(part)));
        }
        return fields;
    }

    private static String encoding(TypeInformation<?> type) {
        if (type instanceof ContainerType<?> container) {
            return switch (container.getKind()) {
                case LIST, SET, ARRAY -> "count (int), elements";
                case MAP -> "count (int), keys and values in turn";
                case EITHER -> "a byte, 0 for left and 1 for right, then the value";
            };
        }
        if (type instanceof CompositeType<?> || type instanceof ViewType<?>) {
            return "primitive fields, then the others";
        }
        if (MarshallableType.isMarshallable(type.getTypeClass())) {
            return "what its writeMarshallable() writes";
        }
        if (type instanceof SbeType<?>) {
            return "block length (unsigned short), version (unsigned short), the SBE message";
        }
        if (type instanceof EnumType<?>) {
            return "name, UTF-8";
        }
        if (type.getTypeClass() == String.class) {
            return "UTF-8";
        }
        return type.getTypeClass().isArray() ? "elements, little-endian" : valueEncoding(type.getTypeClass());
    }

    private static String valueEncoding(Class<?> type) {
        return switch (type.getName()) {
            case "java.math.BigInteger" -> "two's complement, big-endian";
            case "java.math.BigDecimal" -> "scale (int), two's complement, big-endian";
            case "java.time.Instant", "java.time.Duration", "java.sql.Timestamp" -> "seconds (long), nanoseconds (int)";
            case "java.time.LocalDate" -> "days since 1970 (long)";
            case "java.time.LocalTime" -> "nanoseconds of the day (long)";
            case "java.time.LocalDateTime" -> "days since 1970 (long), nanoseconds of the day (long)";
            case "java.util.Date", "java.sql.Date", "java.sql.Time" -> "milliseconds since 1970 (long)";
            case "java.util.UUID" -> "lower half (long), upper half (long)";
            default -> "little-endian";
        };
    }
}

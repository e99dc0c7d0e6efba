package io.leat.api.configuration;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The values an option takes, and how they are written.
 *
 * @param valueClass the class of the values
 * @param form       what a value looks like, in words that follow "give"
 * @param parser     gives the value of a text, or null where it is none
 * @param printer    gives the text of a value
 * @param allowed    whether a value is in range
 */
record ValueType<T>(
        Class<T> valueClass,
        String form,
        Function<String, T> parser,
        Function<T, String> printer,
        Predicate<T> allowed) {

    static final ValueType<String> STRING =
            new ValueType<>(String.class, "some text", text -> text, text -> text, text -> !text.isBlank());

    static final ValueType<Boolean> BOOLEAN =
            new ValueType<>(Boolean.class, "true or false", ValueType::booleanOrNull, Object::toString, value -> true);

    static final ValueType<Duration> DURATION = new ValueType<>(
            Duration.class,
            "a duration such as 100ms, 10s or 1 min",
            DurationText::parse,
            DurationText::print,
            value -> !value.isNegative());

    static final ValueType<MemorySize> MEMORY = new ValueType<>(
            MemorySize.class,
            "a memory size such as 32k, 512m or 2g",
            MemorySize::parseOrNull,
            MemorySize::toString,
            value -> true);

    static ValueType<Integer> wholeNumber(int lowest, int highest) {
        return new ValueType<>(
                Integer.class,
                "a whole number from " + lowest + " to " + highest,
                ValueType::integerOrNull,
                Object::toString,
                value -> value >= lowest && value <= highest);
    }

    static ValueType<Double> number(double lowest, double highest) {
        return new ValueType<>(
                Double.class,
                "a number from " + lowest + " to " + highest,
                ValueType::doubleOrNull,
                Object::toString,
                value -> value >= lowest && value <= highest);
    }

    static <E extends Enum<E>> ValueType<E> oneOf(Class<E> enumClass) {
        E[] constants = enumClass.getEnumConstants();
        String names = Arrays.stream(constants).map(ValueType::nameOf).collect(Collectors.joining(", "));
        return new ValueType<>(
                enumClass,
                "one of " + names,
                text -> Arrays.stream(constants)
                        .filter(constant -> nameOf(constant).equals(text))
                        .findFirst()
                        .orElse(null),
                ValueType::nameOf,
                value -> true);
    }

    ValueType<T> restrictedTo(Predicate<T> narrower, String narrowerForm) {
        return new ValueType<>(valueClass, narrowerForm, parser, printer, allowed.and(narrower));
    }

    T parse(String text) {
        return parser.apply(text);
    }

    String print(T value) {
        return printer.apply(value);
    }

    boolean allows(T value) {
        return allowed.test(value);
    }

    private static String nameOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Boolean booleanOrNull(String text) {
        return switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> null;
        };
    }

    private static Integer integerOrNull(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Double doubleOrNull(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}

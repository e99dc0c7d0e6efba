package io.leat.api.configuration;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** Builds options: {@code ConfigOptions.key("leat.workers").intType(1, 1024).noDefaultValue()}. */
public final class ConfigOptions {
    private ConfigOptions() {}

    /** Begins an option with this key. */
    public static OptionBuilder key(String key) {
        return new OptionBuilder(key);
    }

    /** An option that has a key and lacks a type. */
    public static final class OptionBuilder {
        private final String key;

        private OptionBuilder(String key) {
            this.key = key;
        }

        /** Any whole number. */
        public TypedConfigOptionBuilder<Integer> intType() {
            return intType(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }

        /** A whole number from {@code lowest} to {@code highest}, both allowed. */
        public TypedConfigOptionBuilder<Integer> intType(int lowest, int highest) {
            return new TypedConfigOptionBuilder<>(key, ValueType.wholeNumber(lowest, highest));
        }

        /** A number from {@code lowest} to {@code highest}, both allowed. */
        public TypedConfigOptionBuilder<Double> doubleType(double lowest, double highest) {
            return new TypedConfigOptionBuilder<>(key, ValueType.number(lowest, highest));
        }

        /** {@code true} or {@code false}. */
        public TypedConfigOptionBuilder<Boolean> booleanType() {
            return new TypedConfigOptionBuilder<>(key, ValueType.BOOLEAN);
        }

        /** Text that is not blank. */
        public TypedConfigOptionBuilder<String> stringType() {
            return new TypedConfigOptionBuilder<>(key, ValueType.STRING);
        }

        /** A duration, not negative: {@code 100ms}, {@code 10s}, {@code 1 min}. */
        public TypedConfigOptionBuilder<Duration> durationType() {
            return new TypedConfigOptionBuilder<>(key, ValueType.DURATION);
        }

        /** A memory size: {@code 512m}. */
        public TypedConfigOptionBuilder<MemorySize> memoryType() {
            return new TypedConfigOptionBuilder<>(key, ValueType.MEMORY);
        }

        /** A constant of an enum, written in lower case with hyphens. */
        public <E extends Enum<E>> TypedConfigOptionBuilder<E> enumType(Class<E> enumClass) {
            return new TypedConfigOptionBuilder<>(key, ValueType.oneOf(enumClass));
        }
    }

    /**
     * An option that lacks a default.
     *
     * @param <T> the type of the value
     */
    public static final class TypedConfigOptionBuilder<T> {
        private final String key;
        private final ValueType<T> type;

        private TypedConfigOptionBuilder(String key, ValueType<T> type) {
            this.key = key;
            this.type = type;
        }

        /**
         * Takes fewer values.
         *
         * @param form what is allowed, in words that follow "give"
         */
        public TypedConfigOptionBuilder<T> restrictedTo(Predicate<T> allowed, String form) {
            return new TypedConfigOptionBuilder<>(key, type.restrictedTo(allowed, form));
        }

        /** The option, with this default. */
        public ConfigOption<T> defaultValue(T value) {
            ConfigOption<T> option = new ConfigOption<>(key, type, value, "", List.of());
            option.checked(value);
            return option;
        }

        /** The option, without a default. */
        public ConfigOption<T> noDefaultValue() {
            return new ConfigOption<>(key, type, null, "", List.of());
        }
    }
}

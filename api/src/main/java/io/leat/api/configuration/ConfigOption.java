package io.leat.api.configuration;

import java.util.List;

/**
 * An option: its key, the values it takes, its default and what it is for. Immutable. Made by {@link ConfigOptions}.
 *
 * @param <T> the type of the value
 */
public final class ConfigOption<T> {
    private final String key;
    private final ValueType<T> type;
    private final T defaultValue;
    private final String description;
    private final List<String> deprecatedKeys;

    ConfigOption(String key, ValueType<T> type, T defaultValue, String description, List<String> deprecatedKeys) {
        this.key = key;
        this.type = type;
        this.defaultValue = defaultValue;
        this.description = description;
        this.deprecatedKeys = deprecatedKeys;
    }

    /** The same option with this description. */
    public ConfigOption<T> withDescription(String text) {
        return new ConfigOption<>(key, type, defaultValue, text, deprecatedKeys);
    }

    /** The same option, also found under these older keys. */
    public ConfigOption<T> withDeprecatedKeys(String... keys) {
        return new ConfigOption<>(key, type, defaultValue, description, List.of(keys));
    }

    /** The key. */
    public String key() {
        return key;
    }

    /** The class of the value. */
    public Class<T> valueClass() {
        return type.valueClass();
    }

    /** What the value looks like, in words: {@code a whole number from 1 to 32768}. */
    public String form() {
        return type.form();
    }

    /** The default, or null where there is none. */
    public T defaultValue() {
        return defaultValue;
    }

    /** Whether there is a default. */
    public boolean hasDefaultValue() {
        return defaultValue != null;
    }

    /** What the option is for. */
    public String description() {
        return description;
    }

    /** Older keys that still work. */
    public List<String> deprecatedKeys() {
        return deprecatedKeys;
    }

    /**
     * The value that {@code text} stands for.
     *
     * @throws IllegalConfigurationException if it stands for none that this option takes
     */
    public T parse(String text) {
        T value = type.parse(text.strip());
        if (value == null || !type.allows(value)) {
            throw refused(text);
        }
        return value;
    }

    /** The value as text that {@link #parse} takes. */
    public String print(T value) {
        return type.print(value);
    }

    /** {@code value}, if this option takes it. */
    T checked(T value) {
        if (value == null || !type.allows(value)) {
            throw refused(value == null ? "null" : type.print(value));
        }
        return value;
    }

    private IllegalConfigurationException refused(String text) {
        return new IllegalConfigurationException(key + '=' + text + ": give " + type.form());
    }

    @Override
    public String toString() {
        return key + " (" + type.form() + (defaultValue == null ? "" : ", default " + type.print(defaultValue)) + ')';
    }
}

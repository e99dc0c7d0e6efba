package io.leat.api.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Values for options. Owned by one thread while it is being filled; whoever runs a job works on a copy.
 *
 * <p>Layers are laid by order: what is set later wins. So a launcher begins with the file, adds what its caller asked
 * for, and hands the result to the program, whose own settings come last.
 *
 * <p>Every key in it is an option that exists, every value one that the option takes.
 */
public final class Configuration {
    private final Map<String, Object> values = new TreeMap<>();

    /** An empty configuration: every option has its default. */
    public Configuration() {}

    /** A copy of {@code other}. */
    public Configuration(Configuration other) {
        addAll(other);
    }

    /**
     * Options read from text.
     *
     * @throws IllegalConfigurationException if a key is unknown, a value unreadable, or an option given under both its
     *     key and an older one
     */
    public static Configuration fromMap(Map<String, String> map) {
        Configuration configuration = new Configuration();
        map.forEach((key, text) -> {
            ConfigOption<?> option = KnownOptions.named(key);
            if (configuration.contains(option)) {
                throw new IllegalConfigurationException("option=" + option.key() + " is given twice, also as "
                        + option.deprecatedKeys() + ": give it once");
            }
            configuration.setString(key, text);
        });
        return configuration;
    }

    /** All options there are. */
    public static List<ConfigOption<?>> knownOptions() {
        return KnownOptions.all();
    }

    /**
     * Sets a value.
     *
     * @throws IllegalConfigurationException if there is no such option or it doesn't take the value
     */
    public <T> Configuration set(ConfigOption<T> option, T value) {
        KnownOptions.named(option.key());
        values.put(option.key(), option.checked(value));
        return this;
    }

    /**
     * Sets a value given as text.
     *
     * @throws IllegalConfigurationException if the key is unknown or the value unreadable
     */
    public void setString(String key, String text) {
        ConfigOption<?> option = KnownOptions.named(key);
        values.put(option.key(), option.parse(text));
    }

    /** Sets everything that is set in {@code other}. */
    public void addAll(Configuration other) {
        values.putAll(other.values);
    }

    /** The value, else the default, else null. */
    public <T> T get(ConfigOption<T> option) {
        return getOptional(option).orElse(option.defaultValue());
    }

    /** The value, where one is set; a default doesn't count. */
    public <T> Optional<T> getOptional(ConfigOption<T> option) {
        return Optional.ofNullable(option.valueClass().cast(values.get(option.key())));
    }

    /** Whether a value is set; a default doesn't count. */
    public boolean contains(ConfigOption<?> option) {
        return values.containsKey(option.key());
    }

    /** Forgets the value, so that the default counts again. */
    public void removeConfig(ConfigOption<?> option) {
        values.remove(option.key());
    }

    /** What is set, as text that {@link #fromMap} takes; sorted by key. */
    public Map<String, String> toMap() {
        Map<String, String> map = new LinkedHashMap<>();
        values.forEach((key, value) -> map.put(key, print(KnownOptions.named(key), value)));
        return map;
    }

    private static <T> String print(ConfigOption<T> option, Object value) {
        return option.print(option.valueClass().cast(value));
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Configuration other && other.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return toMap().toString();
    }
}

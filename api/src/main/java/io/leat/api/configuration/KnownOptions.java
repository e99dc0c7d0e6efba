package io.leat.api.configuration;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds options by key, and the nearest one for a key that is none. */
final class KnownOptions {
    private static final List<ConfigOption<?>> ALL = Stream.of(
                    CoreOptions.all(),
                    PipelineOptions.all(),
                    CheckpointingOptions.all(),
                    ExecutionOptions.all(),
                    TaskManagerOptions.all())
            .<ConfigOption<?>>flatMap(List::stream)
            .toList();
    private static final Map<String, ConfigOption<?>> BY_KEY = byKey();

    private KnownOptions() {}

    static List<ConfigOption<?>> all() {
        return ALL;
    }

    /** The option with this key, present or deprecated. */
    static ConfigOption<?> named(String key) {
        ConfigOption<?> option = BY_KEY.get(key);
        if (option == null) {
            throw new IllegalConfigurationException(
                    "option=" + key + " is unknown: did you mean " + nearest(key) + "?");
        }
        return option;
    }

    private static Map<String, ConfigOption<?>> byKey() {
        Map<String, ConfigOption<?>> options = new LinkedHashMap<>();
        for (ConfigOption<?> option : ALL) {
            options.put(option.key(), option);
            option.deprecatedKeys().forEach(key -> options.put(key, option));
        }
        return Collections.unmodifiableMap(options);
    }

    private static String nearest(String key) {
        return ALL.stream()
                .map(ConfigOption::key)
                .min(Comparator.comparingInt(known -> editDistance(key, known)))
                .orElseThrow();
    }

    /** Insertions, deletions and replacements of one char that lead from {@code a} to {@code b} (Levenshtein 1965). */
    private static int editDistance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}

package io.leat.cli.job;

import io.leat.api.configuration.Configuration;
import io.leat.api.configuration.IllegalConfigurationException;
import io.leat.cli.console.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads a configuration from a YAML file. Keys may be written out ({@code parallelism.default: 2}), nested, or both; an
 * unknown key is an error, and so is one that stands twice. Stateless.
 */
public final class ConfigurationFile {
    private ConfigurationFile() {}

    /**
     * Reads a file.
     *
     * @throws RefusedException if it cannot be read or holds what is no option; names the file
     */
    public static Configuration read(Path file) {
        Configuration configuration = new Configuration();
        try {
            add(configuration, "", tree(file));
        } catch (IllegalConfigurationException e) {
            throw refusal(file, e.getMessage(), e);
        }
        return configuration;
    }

    private static Object tree(Path file) {
        LoadSettings settings = LoadSettings.builder()
                .setAllowDuplicateKeys(false)
                .setLabel(file.toString())
                .build();
        try {
            return new Load(settings).loadFromString(Files.readString(file));
        } catch (MarkedYamlEngineException e) {
            String line = e.getProblemMark()
                    .map(mark -> "line " + (mark.getLine() + 1) + ": ")
                    .orElse("");
            throw refusal(file, line + e.getProblem(), e);
        } catch (YamlEngineException e) {
            throw refusal(
                    file, "not YAML: " + e.getMessage().lines().findFirst().orElse(""), e);
        } catch (IOException e) {
            throw refusal(file, "cannot be read: " + e, e);
        }
    }

    private static void add(Configuration configuration, String key, Object node) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((name, child) -> add(configuration, key.isEmpty() ? "" + name : key + "." + name, child));
        } else if (node instanceof List || (node == null && !key.isEmpty())) {
            throw new IllegalConfigurationException(key + "=" + node + ": give a single value");
        } else if (node != null && key.isEmpty()) {
            throw new IllegalConfigurationException("give lines of the form key: value");
        } else if (node != null) {
            set(configuration, key, String.valueOf(node));
        }
    }

    private static void set(Configuration configuration, String key, String text) {
        int before = configuration.toMap().size();
        configuration.setString(key, text);
        if (configuration.toMap().size() == before) {
            throw new IllegalConfigurationException(key + " stands twice: keep one");
        }
    }

    private static RefusedException refusal(Path file, String why, Exception cause) {
        return new RefusedException("--config=" + file + ": " + why, cause);
    }
}

package io.leat.jmh.suite;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces the parameters in the name of a measure by their values. Stateless. */
final class RowNames {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    private RowNames() {}

    /**
     * A name for each combination of the parameters that the template names, with what it fixes.
     *
     * @param values the values of a parameter of the benchmark
     */
    static Map<String, Map<String, String>> expand(String template, Map<String, List<String>> values) {
        Map<String, Map<String, String>> names = new LinkedHashMap<>();
        expand(template, Map.of(), values, names);
        return names;
    }

    private static void expand(
            String template,
            Map<String, String> fixed,
            Map<String, List<String>> values,
            Map<String, Map<String, String>> names) {
        Matcher parameter = PARAMETER.matcher(template);
        if (!parameter.find()) {
            names.put(template, fixed);
            return;
        }
        String name = parameter.group(1);
        if (!values.containsKey(name)) {
            throw new IllegalStateException("name=" + template + " parameter=" + name + " is no JMH parameter");
        }
        for (String value : values.get(name)) {
            Map<String, String> more = new LinkedHashMap<>(fixed);
            more.put(name, value);
            expand(template.replace(parameter.group(), value), more, values, names);
        }
    }
}

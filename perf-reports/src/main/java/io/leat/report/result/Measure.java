package io.leat.report.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What was measured of ours. Immutable.
 *
 * @param name                 dotted, with size, backend and percentile as parts of it
 * @param params               what else fixes the measure, in the order to show
 * @param unit                 of the score, as {@code records/s}
 * @param better               the good direction of the score
 * @param score                the median
 * @param error                half the width of the interval round the score
 * @param allocBytesPerRecord  heap bytes that a record cost
 */
public record Measure(
        String name,
        Map<String, String> params,
        String unit,
        Better better,
        double score,
        OptionalDouble error,
        OptionalDouble allocBytesPerRecord) {

    /** Takes its own copy of the parameters. */
    public Measure {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(better, "better");
        Objects.requireNonNull(error, "error");
        Objects.requireNonNull(allocBytesPerRecord, "allocBytesPerRecord");
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
    }

    /** The first part of the name: the suite. */
    public String suite() {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** The name with the parameters, as {@code codec.encode.record (size=64)}. */
    public String label() {
        if (params.isEmpty()) {
            return name;
        }
        StringBuilder label = new StringBuilder(name).append(" (");
        params.forEach(
                (key, value) -> label.append(key).append('=').append(value).append(", "));
        label.setLength(label.length() - 2);
        return label.append(')').toString();
    }
}

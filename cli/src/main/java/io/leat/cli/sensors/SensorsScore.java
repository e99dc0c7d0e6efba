package io.leat.cli.sensors;

import io.leat.cli.console.FailedException;
import io.leat.examples.sensors.AnomalyFiles;
import io.leat.examples.sensors.AnomalyScore;
import io.leat.examples.sensors.Labels;
import io.leat.examples.sensors.SensorCatalog;
import io.leat.examples.sensors.SensorsOptions;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a finished run found, measured against what people labelled. */
public final class SensorsScore {
    private SensorsScore() {}

    /** The figures by name. */
    public static Map<String, Long> of(SensorsOptions options) {
        try {
            AnomalyScore score = AnomalyScore.of(
                    SensorCatalog.of(options.input()), Labels.of(options.input()), AnomalyFiles.read(options.output()));
            Map<String, Long> figures = new LinkedHashMap<>();
            figures.put("windows_hit", (long) score.windowsHit());
            figures.put("windows", (long) score.windows());
            figures.put("false_alarms", (long) score.falseAlarms());
            figures.put("raised", (long) score.raised());
            return figures;
        } catch (IOException e) {
            throw new FailedException("the output cannot be scored: " + e, e);
        }
    }
}

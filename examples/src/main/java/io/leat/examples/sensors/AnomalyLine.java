package io.leat.examples.sensors;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.leat.connect.file.sink.Encoder;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * An anomaly as a line, {@code series,raised_at,closed_at,peak_score}: the times as ISO-8601 in UTC, the score with three
 * decimals, rounded half up, so that it looks the same whatever the JDK.
 */
final class AnomalyLine implements Encoder<Anomaly> {
    private static final int FIELDS = 4;
    private static final long THOUSANDTHS = 1000;

    @Override
    public void encode(Anomaly anomaly, OutputStream stream) throws IOException {
        stream.write(format(anomaly).getBytes(UTF_8));
        stream.write('\n');
    }

    /** The line, without a line feed. */
    static String format(Anomaly anomaly) {
        long score = Math.round(anomaly.peakScore() * THOUSANDTHS);
        String decimals = Long.toString(THOUSANDTHS + score % THOUSANDTHS).substring(1);
        return anomaly.series()
                + ','
                + Instant.ofEpochMilli(anomaly.raisedAtMs())
                + ','
                + Instant.ofEpochMilli(anomaly.closedAtMs())
                + ','
                + score / THOUSANDTHS
                + '.'
                + decimals;
    }

    /** The anomaly of a line that {@link #format} made. */
    static Anomaly parse(String line) {
        String[] fields = line.split(",", -1);
        try {
            if (fields.length == FIELDS) {
                return new Anomaly(
                        fields[0],
                        Instant.parse(fields[1]).toEpochMilli(),
                        Instant.parse(fields[2]).toEpochMilli(),
                        Double.parseDouble(fields[3]));
            }
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new IllegalArgumentException("line=\"" + line + "\" is no anomaly: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException("line=\"" + line + "\" is no anomaly: it has fields=" + fields.length);
    }
}

package io.leat.examples.sensors;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.leat.connect.file.source.LineParser;
import io.leat.connect.file.source.MalformedLineException;
import java.time.Instant;
import java.util.Arrays;

/** Reads rows {@code timestamp,value} under a header line of one series, in one pass. Gives the same reading each time. */
final class ReadingParser implements LineParser<Reading> {
    private static final byte[] HEADER = "timestamp,value".getBytes(US_ASCII);

    private final Reading reading = new Reading();
    private final long shiftMs;
    private final boolean repeated;

    /** A parser for the series {@code sensor} in {@code pass}, from 0, of {@code passes}. */
    ReadingParser(int sensor, int pass, int passes) {
        this.reading.sensor = sensor;
        this.shiftMs = pass * Replay.SPAN_MS;
        this.repeated = passes > 1;
    }

    @Override
    public Reading parse(byte[] buffer, int from, int to, long line) throws MalformedLineException {
        if (from == to || (line == 1 && Arrays.equals(buffer, from, to, HEADER, 0, HEADER.length))) {
            return null;
        }
        int comma = from + TimestampText.LENGTH;
        if (comma >= to || buffer[comma] != ',') {
            throw new MalformedLineException("row=" + Quoted.text(buffer, from, to) + " is not timestamp,value");
        }
        long timestampMs = TimestampText.parse(buffer, from);
        if (repeated && !Replay.isRepeatable(timestampMs)) {
            throw new MalformedLineException("timestamp=" + Quoted.text(buffer, from, comma)
                    + " cannot be repeated: --repeat takes times from " + Instant.ofEpochMilli(Replay.BEGIN_MS)
                    + " to " + Instant.ofEpochMilli(Replay.BEGIN_MS + Replay.SPAN_MS));
        }
        reading.timestampMs = timestampMs + shiftMs;
        reading.value = DecimalText.parse(buffer, comma + 1, to);
        return reading;
    }
}

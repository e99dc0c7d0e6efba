package io.leat.examples.sensors;

import io.leat.connect.file.source.BadRecordException;
import io.leat.connect.file.source.MalformedLineException;
import io.leat.connect.file.source.OnBadRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** Reads the rows of one series without an engine. Stateless. */
final class SeriesRows {
    private SeriesRows() {}

    /**
     * Reads a file.
     *
     * @param sensor  the index of its series
     * @param pass    which pass over the input this is, from 0
     * @param options how often the input is read, and what a malformed row does
     * @param target  takes each reading; the same object, filled again
     * @throws IOException if the file cannot be read or holds a bad row
     */
    static void read(Path file, int sensor, int pass, SensorsOptions options, Consumer<Reading> target)
            throws IOException {
        byte[] content = content(file);
        ReadingParser parser = new ReadingParser(sensor, pass, options.repeat());
        int from = 0;
        for (long line = 1; from < content.length; line++) {
            int lineFeed = from;
            while (lineFeed < content.length && content[lineFeed] != '\n') {
                lineFeed++;
            }
            int to = lineFeed > from && content[lineFeed - 1] == '\r' ? lineFeed - 1 : lineFeed;
            try {
                Reading reading = parser.parse(content, from, to, line);
                if (reading != null) {
                    target.accept(reading);
                }
            } catch (MalformedLineException e) {
                if (options.onBadRecord() == OnBadRecord.FAIL) {
                    throw new BadRecordException(file, line, e.getMessage());
                }
            }
            from = lineFeed + 1;
        }
    }

    private static byte[] content(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            boolean packed = file.toString().endsWith(".gz");
            return packed ? new GZIPInputStream(in, 1 << 16).readAllBytes() : in.readAllBytes();
        }
    }
}

package io.leat.examples.sensors;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.jr.ob.JSON;
import io.leat.connect.file.source.MalformedLineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The labelled windows of each series.
 *
 * @param windows the windows by the name of the series, in the order of their beginnings
 */
public record Labels(Map<String, List<LabelledWindow>> windows) {
    /** The file in the directory of the series. */
    public static final String FILE_NAME = "combined_windows.json";

    private static final String SUFFIX = ".csv";

    /** Keeps a copy. */
    public Labels {
        windows = Map.copyOf(windows);
    }

    /**
     * The labels that lie with the series in {@code directory}; none where there is no such file.
     *
     * @throws IOException if the file cannot be read or is not as NAB makes it
     */
    public static Labels of(Path directory) throws IOException {
        Path file = directory.resolve(FILE_NAME);
        Map<String, List<LabelledWindow>> windows = new HashMap<>();
        if (Files.exists(file)) {
            for (Map.Entry<String, Object> entry :
                    JSON.std.mapFrom(Files.readAllBytes(file)).entrySet()) {
                windows.put(seriesOf(entry.getKey()), windowsOf(entry.getValue(), file));
            }
        }
        return new Labels(windows);
    }

    /** The windows of a series; empty if it has none. */
    public List<LabelledWindow> of(String series) {
        return windows.getOrDefault(series, List.of());
    }

    private static String seriesOf(String key) {
        return key.endsWith(SUFFIX) ? key.substring(0, key.length() - SUFFIX.length()) : key;
    }

    private static List<LabelledWindow> windowsOf(Object value, Path file) throws IOException {
        List<LabelledWindow> windows = new ArrayList<>();
        for (Object pair : listOf(value, file)) {
            List<?> ends = listOf(pair, file);
            if (ends.size() != 2) {
                throw new IOException("labels=" + file + " has a window with ends=" + ends + ": two are needed");
            }
            windows.add(new LabelledWindow(timeOf(ends.get(0), file), timeOf(ends.get(1), file)));
        }
        return List.copyOf(windows);
    }

    private static List<?> listOf(Object value, Path file) throws IOException {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IOException("labels=" + file + " has value=" + value + " where a list is needed");
    }

    /** Fractions of seconds do not count: no reading has any. */
    private static long timeOf(Object value, Path file) throws IOException {
        byte[] text = String.valueOf(value).getBytes(US_ASCII);
        try {
            if (text.length >= TimestampText.LENGTH) {
                return TimestampText.parse(text, 0);
            }
        } catch (MalformedLineException e) {
            throw new IOException("labels=" + file + " has " + e.getMessage(), e);
        }
        throw new IOException("labels=" + file + " has time=" + value + ": yyyy-MM-dd HH:mm:ss is needed");
    }
}

package io.leat.cli.console;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** JSON objects on one line, null fields included. */
public final class JsonText {
    private JsonText() {}

    /** An object of scalars, maps and lists. */
    public static String of(Map<String, ?> fields) {
        try {
            return JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES).asString(fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

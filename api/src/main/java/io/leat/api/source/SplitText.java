package io.leat.api.source;

import java.nio.charset.StandardCharsets;

/** Reads splits that were written as text. */
final class SplitText {
    private static final int VERSION = 1;

    private SplitText() {}

    static String read(int version, byte[] serialized) {
        if (version != VERSION) {
            throw new IllegalArgumentException(
                    "version=" + version + ": this release reads splits of version " + VERSION);
        }
        return new String(serialized, StandardCharsets.US_ASCII);
    }

    static long number(String part, String text) {
        try {
            return Long.parseLong(part);
        } catch (NumberFormatException e) {
            throw malformed(text);
        }
    }

    static IllegalArgumentException malformed(String text) {
        return new IllegalArgumentException("split=" + text + ": not written by this source");
    }
}

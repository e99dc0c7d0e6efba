package io.leat.connect.file.source;

import java.io.IOException;
import java.nio.file.Path;

/** A row that could not be read; names the file, the line and what is wrong. */
public final class BadRecordException extends IOException {
    private static final long serialVersionUID = 1;

    /** The row at {@code line}, from 1, of {@code file}. */
    public BadRecordException(Path file, long line, String whatIsWrong) {
        super("bad record in file=" + file + " line=" + line + ": " + whatIsWrong
                + "; correct the row, or skip such rows with --on-bad-record skip");
    }
}

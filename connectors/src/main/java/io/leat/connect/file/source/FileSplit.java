package io.leat.connect.file.source;

import io.leat.api.source.SourceSplit;
import java.util.Objects;

/**
 * A file and the position reached in it.
 *
 * @param index     the place of the file in the list of the source's files, from 0
 * @param fileName  the name of the file, without its directory
 * @param sizeBytes the size of the file when the job first started, bytes
 * @param pass      how often the file was read to its end
 * @param offset    bytes of the unpacked content that were taken in this pass
 * @param line      lines that were taken in this pass
 */
public record FileSplit(int index, String fileName, long sizeBytes, int pass, long offset, long line)
        implements SourceSplit {
    /** Checks the fields. */
    public FileSplit {
        Objects.requireNonNull(fileName, "fileName");
        if (index < 0 || sizeBytes < 0 || pass < 0 || offset < 0 || line < 0) {
            throw new IllegalArgumentException("index=" + index + " sizeBytes=" + sizeBytes + " pass=" + pass
                    + " offset=" + offset + " line=" + line + ": none may be negative");
        }
    }

    @Override
    public String splitId() {
        return index + ":" + fileName;
    }

    /** The same file at another position. */
    FileSplit at(int newPass, long newOffset, long newLine) {
        return new FileSplit(index, fileName, sizeBytes, newPass, newOffset, newLine);
    }
}

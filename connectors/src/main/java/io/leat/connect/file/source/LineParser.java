package io.leat.connect.file.source;

/**
 * Reads the lines of one pass through one file. Called by one thread; may give the same record again and again, newly
 * filled: it is taken before the next call.
 *
 * @param <T> the type of the records
 */
@FunctionalInterface
public interface LineParser<T> {
    /**
     * The record of a line.
     *
     * @param buffer holds the bytes of the line; valid until this returns
     * @param from   the first byte of the line
     * @param to     the end of the line, without its line ending
     * @param line   the number of the line, from 1
     * @return the record, or null where the line holds none (a header, a blank line)
     * @throws MalformedLineException if the line should be a record and is not
     */
    T parse(byte[] buffer, int from, int to, long line) throws MalformedLineException;
}

package io.leat.connect.file.source;

/** Says what is wrong with a line; the reader adds file and line number. Has no stack trace: rows may be skipped often. */
public final class MalformedLineException extends Exception {
    private static final long serialVersionUID = 1;

    /** With what is wrong, as {@code value="abc" is not a number}. */
    public MalformedLineException(String whatIsWrong) {
        super(whatIsWrong, null, false, false);
    }
}

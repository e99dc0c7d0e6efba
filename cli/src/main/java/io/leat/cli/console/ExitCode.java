package io.leat.cli.console;

/** The exit codes of every verb. */
public final class ExitCode {
    /** What was asked for is done. */
    public static final int DONE = 0;
    /** The job or the check failed. */
    public static final int FAILED = 1;
    /** The call was wrong; nothing was begun. */
    public static final int REFUSED = 2;

    private ExitCode() {}
}

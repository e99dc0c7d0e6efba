package io.leat.jmh.run;

/** A benchmark that ended with an error, or whose check did not hold. */
public final class BenchmarkFailedException extends Exception {
    private static final long serialVersionUID = 1;

    /** With the benchmark, where to look, and the cause. */
    public BenchmarkFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}

package io.leat.runtime.operator;

import io.leat.checkpoint.coordinator.FailureText;

/** A user function threw: names the operator and the record. Passes through the chain untouched. */
public final class FunctionFailure extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int MAX_RECORD_CHARS = 200;

    private FunctionFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** The failure of {@code operator} at {@code record}; one from further down the chain is passed on as it is. */
    public static RuntimeException of(String operator, Object record, Exception cause) {
        if (cause instanceof FunctionFailure || cause instanceof EngineFailure) {
            return (RuntimeException) cause;
        }
        return new FunctionFailure(
                "operator=" + operator + " record=" + describe(record) + ": " + FailureText.of(cause), cause);
    }

    /** The failure of {@code operator} in a step of its life, such as {@code open}. */
    public static RuntimeException inStep(String operator, String step, Exception cause) {
        if (cause instanceof FunctionFailure || cause instanceof EngineFailure) {
            return (RuntimeException) cause;
        }
        return new FunctionFailure("operator=" + operator + " failed in " + step + ": " + FailureText.of(cause), cause);
    }

    private static String describe(Object record) {
        String text;
        try {
            text = String.valueOf(record);
        } catch (RuntimeException e) {
            text = record.getClass().getName() + " (its toString() failed: " + e + ")";
        }
        return text.length() <= MAX_RECORD_CHARS ? text : text.substring(0, MAX_RECORD_CHARS) + "…";
    }
}

package io.leat.runtime.engine;

import io.leat.runtime.operator.EngineFailure;
import io.leat.runtime.operator.FunctionFailure;

/** Failures in one line, for people. */
final class Failures {
    private Failures() {}

    /** What happened; our own failures speak for themselves, others are named with their class. */
    static String describe(Throwable failure) {
        String message = failure.getMessage();
        boolean ours = failure instanceof FunctionFailure
                || failure instanceof EngineFailure
                || failure instanceof SubtaskFailure
                || failure.getClass().getName().startsWith("io.leat.");
        String text = ours && message != null ? message : failure.toString();
        return text.replace('\n', ' ');
    }
}

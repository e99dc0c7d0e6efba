package io.leat.checkpoint.coordinator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import java.util.Set;

/** Failures in one line, for people. Stateless. */
public final class FailureText {
    /** Of these the class says nothing that the message does not. */
    private static final Set<Class<?>> SPEAK_FOR_THEMSELVES = Set.of(
            IOException.class, UncheckedIOException.class, IllegalArgumentException.class, IllegalStateException.class);

    private FailureText() {}

    /**
     * What happened. Our own failures, and those with nothing but a message, speak for themselves; others are named with
     * their class, those of files in words.
     */
    public static String of(Throwable failure) {
        String message = failure.getMessage();
        Throwable cause = failure.getCause();
        if (cause != null && (message == null || message.equals(cause.toString()))) {
            return of(cause);
        }
        if (message == null) {
            return failure.toString();
        }
        String text = failure instanceof FileSystemException file ? ofFile(file) : ofMessage(failure, message);
        return text.replace('\n', ' ');
    }

    private static String ofMessage(Throwable failure, String message) {
        Class<?> kind = failure.getClass();
        boolean ours = kind.getName().startsWith("io.leat.");
        return ours || SPEAK_FOR_THEMSELVES.contains(kind) ? message : failure.toString();
    }

    /** Most of them have no more than the file as their message; what is wrong with it is in their name. */
    private static String ofFile(FileSystemException failure) {
        if (failure.getReason() != null || failure.getClass() == FileSystemException.class) {
            return failure.getMessage();
        }
        String name = failure.getClass().getSimpleName().replace("Exception", "");
        String words = name.replaceAll("(?<!^)([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return words + ": " + failure.getMessage();
    }
}

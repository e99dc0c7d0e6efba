package io.leat.cli.main;

/** Whether this JVM can run the engine at all; asked before any class of the engine is loaded. */
final class Preflight {
    private static final String NEEDED = "jdk.internal.misc";

    private Preflight() {}

    /** What is wrong with the JVM and the flags that mend it, or null. */
    static String complaint(Module user) {
        Module base = Object.class.getModule();
        if (base.isExported(NEEDED, user)) {
            return null;
        }
        return "this JVM lacks a flag that off-heap memory needs: start it with --add-exports " + base.getName() + "/"
                + NEEDED + "=ALL-UNNAMED (bin/leat does)";
    }
}

package io.leat.runtime.agent;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.Map;
import java.util.Set;

/**
 * Exports {@code java.base/jdk.internal.misc} to whoever loads Agrona, so that {@code -javaagent} stands in for
 * {@code --add-exports java.base/jdk.internal.misc=ALL-UNNAMED} where a JVM's flags are out of reach.
 *
 * <p>An agent cannot name "all unnamed modules", only those that exist. The class path's is served at once; those of later
 * class loaders (an application server's, a test runner's) are served when they load their first class of Agrona, which
 * is before that class is linked.
 */
public final class ModuleFlagsAgent implements ClassFileTransformer {
    private static final String EXPORTED_PACKAGE = "jdk.internal.misc";
    private static final String AGRONA_PREFIX = "org/agrona/";

    private final Instrumentation instrumentation;

    private ModuleFlagsAgent(Instrumentation instrumentation) {
        this.instrumentation = instrumentation;
    }

    /**
     * Called by the JVM before {@code main}.
     *
     * @param arguments what follows the jar's name and an equals sign; there are none to give
     * @param instrumentation the JVM's hand for changing modules
     */
    public static void premain(String arguments, Instrumentation instrumentation) {
        ModuleFlagsAgent agent = new ModuleFlagsAgent(instrumentation);
        agent.exportTo(ClassLoader.getSystemClassLoader().getUnnamedModule());
        instrumentation.addTransformer(agent);
    }

    /** Changes no class: it only watches for the loader of Agrona. Any thread that loads a class. */
    @Override
    public byte[] transform(
            Module module,
            ClassLoader loader,
            String className,
            Class<?> classBeingRedefined,
            ProtectionDomain protectionDomain,
            byte[] classfileBuffer) {
        if (className != null && className.startsWith(AGRONA_PREFIX)) {
            exportTo(module);
        }
        return null;
    }

    private void exportTo(Module target) {
        Module base = Object.class.getModule();
        if (!base.isExported(EXPORTED_PACKAGE, target)) {
            instrumentation.redefineModule(
                    base, Set.of(), Map.of(EXPORTED_PACKAGE, Set.of(target)), Map.of(), Set.of(), Map.of());
        }
    }
}

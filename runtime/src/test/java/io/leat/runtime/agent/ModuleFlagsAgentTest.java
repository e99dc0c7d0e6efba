package io.leat.runtime.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Starts JVMs without the flags of the list, with and without the agent. */
@Timeout(60)
class ModuleFlagsAgentTest {
    @TempDir
    Path directory;

    @Test
    void shouldFailWithoutFlagsAndWithoutAgent() throws Exception {
        Outcome outcome = start(List.of(), UsesAgrona.class);

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.text()).contains("IllegalAccessError");
    }

    @Test
    void shouldLetTheClassPathUseAgronaWithoutFlags() throws Exception {
        assertThat(start(List.of(agentOption()), UsesAgrona.class)).isEqualTo(new Outcome(0, "42"));
    }

    @Test
    void shouldLetAnotherClassLoaderUseAgronaWithoutFlags() throws Exception {
        assertThat(start(List.of(agentOption()), UsesAgronaInAnotherLoader.class))
                .isEqualTo(new Outcome(0, "42"));
    }

    private String agentOption() throws IOException {
        Path jar = directory.resolve("agent.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", ModuleFlagsAgent.class.getName());
        String entry = ModuleFlagsAgent.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                var content = ModuleFlagsAgent.class.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new JarEntry(entry));
            content.transferTo(out);
        }
        return "-javaagent:" + jar;
    }

    private Outcome start(List<String> options, Class<?> main) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(options);
        command.addAll(List.of("-Xshare:auto", "-cp", System.getProperty("java.class.path"), main.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), text.strip());
    }

    private record Outcome(int exitCode, String text) {}

    /** Prints what it reads back from a buffer. */
    static final class UsesAgrona implements Runnable {
        public static void main(String[] arguments) {
            new UsesAgrona().run();
        }

        @Override
        public void run() {
            UnsafeBuffer buffer = new UnsafeBuffer(new byte[Long.BYTES]);
            buffer.putLong(0, 42);
            System.out.println(buffer.getLong(0));
        }
    }

    /** Runs {@link UsesAgrona} in a loader that shares nothing with the class path's. */
    static final class UsesAgronaInAnotherLoader {
        public static void main(String[] arguments) throws Exception {
            URL[] classPath =
                    List.of(System.getProperty("java.class.path").split(System.getProperty("path.separator"))).stream()
                            .map(UsesAgronaInAnotherLoader::url)
                            .toArray(URL[]::new);
            try (URLClassLoader loader = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
                var constructor = loader.loadClass(UsesAgrona.class.getName()).getDeclaredConstructor();
                constructor.setAccessible(true);
                ((Runnable) constructor.newInstance()).run();
            }
        }

        private static URL url(String path) {
            try {
                return Path.of(path).toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException("path=" + path, e);
            }
        }
    }
}

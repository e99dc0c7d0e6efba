package io.leat.api.datastream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.api.configuration.Configuration;
import io.leat.api.execution.JobClient;
import io.leat.api.execution.JobDescriptionException;
import io.leat.api.execution.JobExecutor;
import io.leat.api.graph.Transformation;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ExecutorDiscoveryTest {
    @TempDir
    private Path directory;

    private ClassLoader before;

    @BeforeEach
    void rememberLoader() {
        before = Thread.currentThread().getContextClassLoader();
    }

    @AfterEach
    void restoreLoader() {
        Thread.currentThread().setContextClassLoader(before);
    }

    @Test
    void shouldSayWhichArtifactIsMissingWhereThereIsNoRuntime() {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.fromData(1).print();

        assertThatThrownBy(() -> env.execute("job"))
                .isInstanceOf(JobDescriptionException.class)
                .hasMessage(
                        "executors=0: there is no runtime on the class path; add the artifact io.leat:leat-runtime");
    }

    @Test
    void shouldTakeTheOnlyRuntime() throws Exception {
        try (URLClassLoader loader = loaderThatProvides(First.class)) {
            Thread.currentThread().setContextClassLoader(loader);
            StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
            env.fromData(1).print();

            assertThat(env.getExecutionPlan()).isEqualTo("planned by the first");
        }
    }

    @Test
    void shouldRefuseToChooseBetweenRuntimes() throws Exception {
        try (URLClassLoader loader = loaderThatProvides(First.class, Second.class)) {
            Thread.currentThread().setContextClassLoader(loader);

            assertThatThrownBy(ExecutorDiscovery::find)
                    .isInstanceOf(JobDescriptionException.class)
                    .hasMessageContaining(First.class.getName())
                    .hasMessageContaining(Second.class.getName())
                    .hasMessageContaining("more than one runtime");
        }
    }

    private URLClassLoader loaderThatProvides(Class<?>... executors) throws IOException {
        Path services = Files.createDirectories(directory.resolve("META-INF/services"));
        List<String> names = List.of(executors).stream().map(Class::getName).toList();
        Files.write(services.resolve(JobExecutor.class.getName()), names);
        return new URLClassLoader(new URL[] {directory.toUri().toURL()}, before);
    }

    /** An executor that only plans. */
    public static class First implements JobExecutor {
        @Override
        public JobClient execute(String jobName, List<Transformation<?>> steps, Configuration configuration) {
            throw new UnsupportedOperationException("plans only");
        }

        @Override
        public String plan(String jobName, List<Transformation<?>> steps, Configuration configuration) {
            return "planned by the first";
        }
    }

    /** Another. */
    public static class Second extends First {}
}

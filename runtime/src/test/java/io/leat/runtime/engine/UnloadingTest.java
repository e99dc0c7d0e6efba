package io.leat.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.api.configuration.Placement;
import io.leat.api.datastream.StreamExecutionEnvironment;
import io.leat.api.functions.MapFunction;
import io.leat.api.sink.DiscardingSink;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Classes of users, and those that were made for their chains, can go when the job is over. */
@Timeout(120)
class UnloadingTest {

    @Test
    void shouldLetTheClassesOfAFinishedJobGo() throws Exception {
        WeakReference<ClassLoader> loader = runInALoaderOfItsOwn();

        clearSoftReferences();
        while (loader.get() != null) {
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            System.gc();
        }
    }

    private static WeakReference<ClassLoader> runInALoaderOfItsOwn() throws Exception {
        ClassLoader loader = new UserLoader();
        Consumer<StreamExecutionEnvironment> program = describe(loader.loadClass(Program.class.getName())
                .getDeclaredConstructor()
                .newInstance());
        StreamExecutionEnvironment environment = TestJobs.environment(TestJobs.settings(Placement.SHARED, 1));
        program.accept(environment);
        assertThat(environment.execute("unloaded").recordsOut()).isEqualTo(15_000);
        return new WeakReference<>(loader);
    }

    @SuppressWarnings("unchecked") // it is this very class, loaded again
    private static Consumer<StreamExecutionEnvironment> describe(Object program) {
        assertThat(program.getClass()).isNotEqualTo(Program.class);
        return (Consumer<StreamExecutionEnvironment>) program;
    }

    /** The JDK's serialization remembers classes softly; asking for too much memory makes it forget them. */
    private static void clearSoftReferences() {
        List<long[]> hoard = new ArrayList<>();
        assertThatThrownBy(() -> {
                    for (int length = 1 << 20; length > 0; length *= 2) {
                        hoard.add(new long[length]);
                    }
                    hoard.add(new long[Integer.MAX_VALUE - 8]);
                })
                .isInstanceOf(OutOfMemoryError.class);
        assertThat(hoard).isNotEmpty();
    }

    /** What a user might write, in a class loader that a redeployment throws away. */
    public static final class Program implements Consumer<StreamExecutionEnvironment> {
        @Override
        public void accept(StreamExecutionEnvironment environment) {
            environment
                    .fromSequence(1, 10_000)
                    .map(new Half())
                    .filter(value -> value > 0)
                    .flatMap((Long value, io.leat.api.functions.Collector<Long> out) -> {
                        out.collect(value);
                        if (value % 2 == 0) {
                            out.collect(value);
                        }
                    })
                    .returns(Long.class)
                    .map(value -> value + 1)
                    .sinkTo(new DiscardingSink<>());
        }
    }

    /** A function that is no lambda. */
    public static final class Half implements MapFunction<Long, Long> {
        private static final long serialVersionUID = 1;

        @Override
        public Long map(Long value) {
            return value / 2 + 1;
        }
    }

    /** Loads the classes of the program anew, all others from where they are. */
    private static final class UserLoader extends ClassLoader {
        UserLoader() {
            super(UnloadingTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            boolean isUsers = name.equals(Program.class.getName()) || name.equals(Half.class.getName());
            if (!isUsers || findLoadedClass(name) != null) {
                return super.loadClass(name, resolve);
            }
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] classFile = in.readAllBytes();
                return defineClass(name, classFile, 0, classFile.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}

package io.leat.serialize.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leat.serialize.codec.Codec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** User classes that another class loader brings, as in a container or a shell that reloads. */
@Timeout(60)
final class OtherLoaderTest {
    @Test
    void shouldDefineCodecsInThePackageOfAnotherLoader() throws Exception {
        ClassLoader loader = new OwnCopies(getClass().getClassLoader());
        Class<?> record = loader.loadClass(Carried.Item.class.getName());
        assertThat(record).isNotSameAs(Carried.Item.class);
        var constructor = record.getDeclaredConstructor(String.class, int.class);
        constructor.setAccessible(true);
        assertRoundTrip(Types.of(record), constructor.newInstance("a", 1));
        assertThat(Types.of(loader.loadClass(Carried.Pojo.class.getName()))
                        .createCodec()
                        .newReuse()
                        .getClass()
                        .getClassLoader())
                .isSameAs(loader);
        assertRoundTrip(Types.of(Carried.Item.class), new Carried.Item("b", 2));
    }

    @Test
    void shouldShareNoCodecBetweenClassesOfOneName() throws Exception {
        Class<?> other = new OwnCopies(getClass().getClassLoader()).loadClass(Carried.Item.class.getName());
        assertThat(Types.of(other)).isNotEqualTo(Types.of(Carried.Item.class));
        assertThat(Types.of(other).createCodec().getClass())
                .isNotEqualTo(Types.of(Carried.Item.class).createCodec().getClass());
    }

    @Test
    void shouldGenerateOnceADescription() {
        assertThat(Types.of(Carried.Item.class).createCodec().getClass())
                .isSameAs(Types.of(Carried.Item.class).createCodec().getClass());
        assertThat(Types.TUPLE(Types.STRING, Types.of(Carried.Item.class))
                        .createCodec()
                        .getClass())
                .isSameAs(Types.TUPLE(Types.STRING, Types.of(Carried.Item.class))
                        .createCodec()
                        .getClass())
                .isNotSameAs(Types.TUPLE(Types.STRING, Types.LONG).createCodec().getClass());
    }

    /** Also with a tuple, whose own class lives as long as Leat. */
    @Test
    void shouldLetTheLoaderGo() throws Exception {
        WeakReference<ClassLoader> loader = used(new OwnCopies(getClass().getClassLoader()));
        for (int i = 0; i < 50 && loader.get() != null; i++) {
            System.gc();
        }
        assertThat(loader.get()).isNull();
    }

    private static WeakReference<ClassLoader> used(ClassLoader loader) throws Exception {
        TypeInformation<?> type = Types.of(loader.loadClass(Carried.Item.class.getName()));
        assertThat(type.createCodec()).isNotNull();
        assertThat(Types.TUPLE(Types.LONG, type).createCodec()).isNotNull();
        return new WeakReference<>(loader);
    }

    @Test
    void shouldRefuseAClassWhoseLoaderDoesNotSeeLeat() throws Exception {
        Class<?> alone = new OwnCopies(ClassLoader.getPlatformClassLoader()).loadClass(Carried.Item.class.getName());
        assertThatExceptionOfType(InvalidTypesException.class)
                .isThrownBy(() -> Types.of(alone))
                .withMessageContaining(
                        "Carried$Item cannot be encoded; no codec can be defined next to it: its class loader"
                                + " does not see the classes of Leat; use a class of your own");
    }

    @SuppressWarnings("unchecked") // the value is of the type
    private static void assertRoundTrip(TypeInformation<?> type, Object value) {
        Codec<Object> codec = (Codec<Object>) type.createCodec();
        UnsafeBuffer buffer = new UnsafeBuffer(new byte[64]);
        Object decoded = codec.decode(buffer, 0, codec.encode(value, buffer, 0), null);
        assertThat(decoded).isEqualTo(value).isNotSameAs(value);
    }

    /** Defines the classes of this test itself, from the same bytes. */
    private static final class OwnCopies extends ClassLoader {
        OwnCopies(ClassLoader parent) {
            super(parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            Class<?> known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            return name.startsWith(Carried.class.getName()) ? define(name) : super.loadClass(name, resolve);
        }

        private Class<?> define(String name) {
            String resource = name.replace('.', '/') + ".class";
            try (InputStream in = OtherLoaderTest.class.getClassLoader().getResourceAsStream(resource)) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package io.leat.serialize.sbe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.serialize.codec.Codec;
import io.leat.serialize.types.InvalidTypesException;
import io.leat.serialize.types.TypeInformation;
import io.leat.serialize.types.TypeLayout;
import io.leat.serialize.types.Types;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import uk.co.real_logic.sbe.SbeTool;

/** Streams of decoders as SBE's own tool generates them, with a group and text. */
@Timeout(120)
final class SbeCodecTest {
    private static final long SEED = 2026;

    @TempDir
    private Path directory;

    private URLClassLoader loader;
    private Codec<Object> codec;
    private TypeInformation<Object> type;
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[512]);

    @BeforeEach
    @SuppressWarnings("unchecked") // a class of which nothing is known before
    void generate() throws Exception {
        Path schema = directory.resolve("trade.xml");
        try (InputStream in = SbeCodecTest.class.getResourceAsStream("trade.xml")) {
            Files.copy(in, schema);
        }
        System.setProperty("sbe.output.dir", directory.toString());
        SbeTool.main(new String[] {schema.toString()});
        System.clearProperty("sbe.output.dir");
        compile();
        loader = new URLClassLoader(new URL[] {directory.toUri().toURL()}, SbeCodecTest.class.getClassLoader());
        type = (TypeInformation<Object>) Types.of(loader.loadClass("trades.TradeDecoder"));
        codec = type.createCodec();
    }

    private void compile() throws Exception {
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", directory.toString()));
        try (Stream<Path> sources = Files.walk(directory)) {
            sources.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
        }
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(result).isZero();
    }

    @AfterEach
    void unload() throws Exception {
        loader.close();
    }

    @Test
    void shouldCarryAMessageWithGroupAndText() throws Exception {
        Object trade = trade(42, 1.5, "Gr\u00fc\u00dfe", 7, 8, 9);

        int length = codec.encode(trade, buffer, 100);

        assertThat(length).isEqualTo(codec.maxLength(trade));
        assertContent(codec.decode(buffer, 100, length, null), 42, 1.5, "Gr\u00fc\u00dfe", 7, 8, 9);
        assertThat(codec.fixedLength()).isEqualTo(Codec.VARIABLE);
    }

    @Test
    void shouldReuseADecoderAndPassOnWhatItReads() throws Exception {
        Object reuse = codec.newReuse();
        for (int i = 0; i < 10; i++) {
            int length = codec.encode(trade(i, i, "x".repeat(i)), buffer, 0);
            assertThat(codec.decode(buffer, 0, length, reuse)).isSameAs(reuse);
            int again = codec.encode(reuse, buffer, 200);
            assertThat(again).isEqualTo(length);
            assertContent(codec.decode(buffer, 200, again, null), i, i, "x".repeat(i));
        }
    }

    @Test
    void shouldStandBehindBlockLengthAndVersion() throws Exception {
        codec.encode(trade(1, 2, ""), buffer, 0);

        assertThat(buffer.getShort(SbeLayout.BLOCK_LENGTH_OFFSET)).isEqualTo((short) 16);
        assertThat(buffer.getShort(SbeLayout.VERSION_OFFSET)).isEqualTo((short) 1);
        assertThat(buffer.getLong(SbeLayout.MESSAGE_OFFSET)).isEqualTo(1);
    }

    @Test
    void shouldNotReadBeyondDamagedBytes() throws Exception {
        Random random = new Random(SEED);
        int length = codec.encode(trade(1, 2, "text", 3, 4), buffer, 0);
        byte[] whole = new byte[length];
        buffer.getBytes(0, whole);
        for (int i = 0; i < 500; i++) {
            byte[] torn = Arrays.copyOf(whole, random.nextInt(length + 1));
            if (torn.length > 0) {
                torn[random.nextInt(torn.length)] = (byte) random.nextInt();
            }
            UnsafeBuffer page = new UnsafeBuffer(Arrays.copyOf(torn, length + 64));
            try {
                codec.encode(codec.decode(page, 0, torn.length, null), new UnsafeBuffer(new byte[1 << 17]), 0);
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                assertThat(e).as("seed=%d round=%d", SEED, i).isNotNull();
            }
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.decode(buffer, 0, 3, null))
                .withMessageContaining("type=TradeDecoder length=3 minimum=4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.decode(buffer, 0, 10, null))
                .withMessageContaining("block_length=16 message_length=6");
    }

    @Test
    void shouldCloseTheWindowBehindTheCall() throws Exception {
        Object decoder = codec.decode(buffer, 0, codec.encode(trade(1, 2, "text"), buffer, 0), null);
        codec.retire(decoder);
        assertThatThrownBy(() -> call(decoder, "id")).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void shouldBeAViewAndNoKey() throws Exception {
        assertThat(type.isView()).isTrue();
        assertThat(type.isKeyType()).isFalse();
        assertThat(TypeLayout.of(type).kind()).isEqualTo("sbe");
        assertThatExceptionOfType(InvalidTypesException.class)
                .isThrownBy(() -> Types.of(loader.loadClass("trades.TradeEncoder")))
                .withMessageContaining("it is an SBE encoder; describe the stream by the decoder");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.encode(
                        loader.loadClass("trades.TradeDecoder").getConstructor().newInstance(), buffer, 0))
                .withMessageContaining("TradeDecoder reads no message");
    }

    private Object trade(long id, double price, String symbol, int... quantities) throws Exception {
        MutableDirectBuffer memory = new UnsafeBuffer(new byte[256]);
        Object encoder =
                loader.loadClass("trades.TradeEncoder").getConstructor().newInstance();
        call(encoder, "wrap", memory, 8);
        call(encoder, "id", id);
        call(encoder, "price", price);
        Object legs = call(encoder, "legsCount", quantities.length);
        for (int quantity : quantities) {
            call(legs, "next");
            call(legs, "quantity", quantity);
        }
        call(encoder, "symbol", symbol);
        Object decoder =
                loader.loadClass("trades.TradeDecoder").getConstructor().newInstance();
        decoder.getClass()
                .getMethod("wrap", DirectBuffer.class, int.class, int.class, int.class)
                .invoke(decoder, memory, 8, 16, 1);
        return decoder;
    }

    private static void assertContent(Object decoder, long id, double price, String symbol, int... quantities)
            throws Exception {
        assertThat(call(decoder, "id")).isEqualTo(id);
        assertThat(call(decoder, "price")).isEqualTo(price);
        Object legs = call(decoder, "legs");
        for (int quantity : quantities) {
            call(legs, "next");
            assertThat(call(legs, "quantity")).isEqualTo(quantity);
        }
        assertThat(call(decoder, "symbol")).isEqualTo(symbol);
    }

    /** The public method of this name that takes such arguments. */
    private static Object call(Object target, String name, Object... arguments) throws Exception {
        for (Method method : target.getClass().getMethods()) {
            if (method.getName().equals(name) && fits(method.getParameterTypes(), arguments)) {
                try {
                    return method.invoke(target, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause() instanceof RuntimeException cause ? cause : e;
                }
            }
        }
        throw new NoSuchMethodException(target.getClass() + "." + name);
    }

    private static boolean fits(Class<?>[] parameters, Object... arguments) {
        if (parameters.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < parameters.length; i++) {
            Class<?> boxed =
                    java.lang.invoke.MethodType.methodType(parameters[i]).wrap().returnType();
            if (!boxed.isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }
}

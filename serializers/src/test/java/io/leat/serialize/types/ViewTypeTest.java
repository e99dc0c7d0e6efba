package io.leat.serialize.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.management.ThreadMXBean;
import io.leat.serialize.codec.Codec;
import io.leat.serialize.types.ViewSamples.Everything;
import io.leat.serialize.types.ViewSamples.Fixed;
import io.leat.serialize.types.ViewSamples.Trade;
import io.leat.serialize.types.ViewSamples.TradeRecord;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
final class ViewTypeTest {
    private static final long SEED = 2026;
    private static final String P = ViewSamples.class.getName() + "$";

    private final UnsafeBuffer buffer = new UnsafeBuffer(ByteBuffer.allocateDirect(1 << 12));

    @Test
    void shouldReadWhatWasWritten() {
        Everything view = Views.begin(Views.create(Everything.class), buffer, 24, 512);
        fill(view);
        int length = Views.end(view);
        Everything read = Views.wrap(Views.create(Everything.class), buffer, 24, length);
        assertThat(read.zone()).isEqualTo((short) -7);
        assertThat(read.flag()).isTrue();
        assertThat(read.tiny()).isEqualTo((byte) -1);
        assertThat(read.letter()).isEqualTo('\u00e4');
        assertThat(read.number()).isEqualTo(Integer.MIN_VALUE);
        assertThat(read.ratio()).isNaN();
        assertThat(read.code()).hasToString("XNYS");
        assertThat(read.name()).isEqualTo("Gr\u00fc\u00dfe");
        assertThat(read.digest().getInt(0)).isEqualTo(42);
        assertThat(read.pair()).containsExactly(1, 2);
        assertThat(read.copy()).containsExactly(3, 4, 5);
        assertThat(read.payload().getLong(0)).isEqualTo(99);
        assertThat(read.last()).isEqualTo(Long.MAX_VALUE);
        assertThat(read).isEqualTo(view).hasSameHashCodeAs(view);
        assertThat(read)
                .hasToString("Everything(zone=-7, flag=true, tiny=-1, letter=\u00e4, number=-2147483648, ratio=NaN,"
                        + " code=XNYS, name=Gr\u00fc\u00dfe, digest=4 bytes, pair=[1, 2], copy=[3, 4, 5],"
                        + " payload=8 bytes, last=9223372036854775807)");
    }

    private static void fill(Everything view) {
        view.zone((short) -7).flag(true);
        view.tiny((byte) -1);
        view.letter('\u00e4');
        view.number(Integer.MIN_VALUE);
        view.ratio(Float.NaN);
        view.code("XNYS");
        view.name("Gr\u00fc\u00dfe");
        UnsafeBuffer four = new UnsafeBuffer(new byte[4]);
        four.putInt(0, 42);
        view.digest(four);
        view.pair(new byte[] {1, 2});
        view.copy(new byte[] {3, 4, 5});
        UnsafeBuffer eight = new UnsafeBuffer(new byte[8]);
        eight.putLong(0, 99);
        view.payload(eight);
        view.last(Long.MAX_VALUE);
    }

    /** A view can be read as a record with the same fields, and the other way round. */
    @Test
    void shouldHaveTheBytesOfARecordWithTheSameFields() {
        Random random = new Random(SEED);
        Codec<TradeRecord> records = Types.of(TradeRecord.class).createCodec();
        Codec<Trade> views = Types.VIEW(Trade.class).createCodec();
        Trade trade = Views.allocate(Trade.class, 256);
        for (int i = 0; i < 1000; i++) {
            String symbol = random.nextInt(5) == 0 ? null : "\u20ac".repeat(random.nextInt(9)) + i;
            String venue = random.nextInt(5) == 0 ? null : "XNAS".substring(random.nextInt(4));
            TradeRecord record = new TradeRecord(random.nextLong(), random.nextGaussian(), symbol, venue);
            trade.symbol(symbol).venue(venue).id(record.id()).price(record.price());
            int length = views.encode(trade, buffer, 0);
            assertThat(length).isEqualTo(views.maxLength(trade));
            assertThat(records.decode(buffer, 0, length, null))
                    .as("seed=%d round=%d", SEED, i)
                    .isEqualTo(record);
            length = records.encode(record, buffer, 512);
            Trade read = views.decode(buffer, 512, length, null);
            assertThat(read).isEqualTo(trade);
            assertThat(read.symbol()).isEqualTo(symbol);
            assertThat(read.venue() == null ? null : read.venue().toString()).isEqualTo(venue);
        }
    }

    @Test
    void shouldStandWhereTheLayoutSays() {
        Fixed view = Views.begin(Views.create(Fixed.class), buffer, 8, 12);
        view.id(0x0102030405060708L);
        view.bytes(new UnsafeBuffer(new byte[] {9, 10, 11, 12}));
        byte[] bytes = new byte[Views.end(view)];
        buffer.getBytes(8, bytes);
        assertThat(bytes).containsExactly(8, 7, 6, 5, 4, 3, 2, 1, 9, 10, 11, 12);
        assertThat(Types.VIEW(Fixed.class).createCodec().fixedLength()).isEqualTo(12);
        assertThat(Types.VIEW(Fixed.class)).hasToString("Fixed(id long, bytes DirectBuffer(4))");
    }

    @Test
    void shouldReadWhatWasNotWrittenAsNothing() {
        Trade trade = Views.begin(Views.create(Trade.class), buffer, 0, 64);
        assertThat(trade.id()).isZero();
        assertThat(trade.symbol()).isNull();
        trade.symbol("A");
        assertThat(Views.length(trade)).isEqualTo(25);
        assertThat(Views.end(trade)).isEqualTo(25);
        assertThat(trade.symbol()).isEqualTo("A");
        assertThat(trade.venue()).isNull();
    }

    @Test
    void shouldWriteVariableFieldsInOrderAndDropWhatFollowsAFieldWrittenAgain() {
        Trade trade = Views.allocate(Trade.class, 64);
        assertThatIllegalStateException()
                .isThrownBy(() -> trade.venue("XNYS"))
                .withMessageContaining("view=Trade field=venue: fields of variable length are written in order of"
                        + " declaration; write symbol before it");
        trade.symbol("longer text").venue("XNYS").symbol("A");
        assertThat(trade.symbol()).isEqualTo("A");
        assertThat(trade.venue()).isNull();
        trade.venue("XNAS");
        assertThat(trade.venue()).hasToString("XNAS");
    }

    @Test
    void shouldNotWriteBeyondItsRoom() {
        buffer.setMemory(0, 200, (byte) 0x5A);
        Trade trade = Views.begin(Views.create(Trade.class), buffer, 0, 30);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trade.symbol("1234567"))
                .withMessageContaining("view=Trade field=symbol length=7 room=6: claim a larger maximum length");
        trade.symbol("123456");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trade.venue("x"))
                .withMessageContaining("field=venue length=1 room=0");
        assertThat(Views.end(trade)).isEqualTo(30);
        assertThat(buffer.getByte(30)).isEqualTo((byte) 0x5A);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Views.begin(trade, buffer, 0, 23))
                .withMessageContaining("max_length=23 minimum=24");
    }

    @Test
    void shouldRefuseValuesThatAFieldCannotHold() {
        Everything view = Views.allocate(Everything.class, 200);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> view.code("123456789"))
                .withMessageContaining("field=code length=9 room=8");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> view.code("\u00e4"))
                .withMessageContaining("field=code char=228: a CharSequence of a view holds ASCII");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> view.name("a\0b"))
                .withMessageContaining("field=name: text of fixed length is padded with zeros");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> view.name(null))
                .withMessageContaining("field=name value=null: a field of fixed length has no null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> view.pair(new byte[1]))
                .withMessageContaining("field=pair length=1 expected=2");
    }

    @Test
    void shouldNotWriteToARecordThatIsRead() {
        Trade trade = Views.wrap(Views.create(Trade.class), new UnsafeBuffer(new byte[24]), 0, 24);
        assertThatIllegalStateException()
                .isThrownBy(() -> trade.id(1))
                .withMessageContaining("view=Trade reads a record that others read too: claim one");
        assertThatIllegalStateException().isThrownBy(() -> trade.symbol("x"));
    }

    @Test
    void shouldRefuseUseAfterItsEnd() {
        Codec<Trade> codec = Types.VIEW(Trade.class).createCodec();
        Trade trade = codec.decode(new UnsafeBuffer(new byte[24]), 0, 24, null);
        codec.retire(trade);
        assertThatIllegalStateException()
                .isThrownBy(trade::id)
                .withMessageContaining("view=Trade has no record: a view is valid until the function that was given it"
                        + " returns; copy the fields that are needed longer");
        assertThatIllegalStateException().isThrownBy(trade::venue);
        assertThatIllegalStateException().isThrownBy(() -> trade.id(3));
        assertThat(trade).hasToString("Trade(no record)").isNotEqualTo(Views.create(Trade.class));
    }

    @Test
    void shouldSurviveDamagedBytes() {
        Random random = new Random(SEED);
        Everything view = Views.begin(Views.create(Everything.class), buffer, 0, 512);
        fill(view);
        byte[] whole = new byte[Views.end(view)];
        buffer.getBytes(0, whole);
        Codec<Everything> codec = Types.VIEW(Everything.class).createCodec();
        for (int i = 0; i < 2000; i++) {
            byte[] torn = Arrays.copyOf(whole, random.nextInt(whole.length + 1));
            if (torn.length > 0) {
                torn[random.nextInt(torn.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(codec.decode(new UnsafeBuffer(torn), 0, torn.length, null))
                        .asString()
                        .startsWith("Everything(");
            } catch (IllegalArgumentException e) {
                assertThat(e).as("seed=%d round=%d", SEED, i).hasMessageContaining("type=");
            }
        }
    }

    @Test
    void shouldNotAllocate() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Codec<Trade> codec = Types.VIEW(Trade.class).createCodec();
        Trade out = Views.create(Trade.class);
        Trade in = codec.newReuse();
        long fewest = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 5 && fewest != 0; attempt++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 20_000; i++) {
                int length = Views.end(Views.begin(out, buffer, 0, 128)
                        .id(i)
                        .price(i * 0.5)
                        .symbol("SYM")
                        .venue("XNYS"));
                Trade read = codec.decode(buffer, 0, length, in);
                codec.encode(
                        read, buffer, 256 + (int) (read.id() & 7) + read.venue().length());
            }
            fewest = Math.min(fewest, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(fewest).isZero();
    }

    @Test
    void shouldBeFoundWhereverTypesAre() {
        assertThat(Types.of(Trade.class)).isEqualTo(Types.VIEW(Trade.class)).isInstanceOf(ViewType.class);
        assertThat(TypeExtractor.forObject(Views.create(Trade.class))).isEqualTo(Types.VIEW(Trade.class));
        assertThat(Types.VIEW(Trade.class).isKeyType()).isFalse();
        assertThat(Types.VIEW(Trade.class).keyObstacle())
                .hasValueSatisfying(
                        reason -> assertThat(reason).contains("valid during one call only; key by a field"));
        assertThat(Views.allocate(Trade.class, 64).price(4).cost()).isEqualTo(8);
    }

    static List<Arguments> refused() {
        return List.of(
                Arguments.of(ViewSamples.NoSetter.class, P + "NoSetter field=id: it has no setter id(long)"),
                Arguments.of(ViewSamples.NoGetter.class, "field=id: it has no getter"),
                Arguments.of(ViewSamples.OtherType.class, "field=id: a setter takes one long"),
                Arguments.of(ViewSamples.OtherResult.class, "field=id: a setter gives nothing, or the view"),
                Arguments.of(
                        ViewSamples.OfList.class, "field=names: java.util.List is no type of a field of a view; use"),
                Arguments.of(ViewSamples.Reserved.class, "field=isWrapped: every view has a method of that name"),
                Arguments.of(ViewSamples.NothingInIt.class, P + "NothingInIt cannot be encoded; it has no fields"),
                Arguments.of(ViewSamples.FixedNumber.class, "field=id: @FixedLength(8) is for text and bytes"),
                Arguments.of(ViewSamples.NoInterface.class, "@View marks interfaces without type parameters"),
                Arguments.of(
                        ViewSamples.Holds.class, "field=trade: " + P + "Trade cannot be encoded; a view is a whole"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void shouldSayWhichRuleIsBroken(Class<?> type, String message) {
        assertThatExceptionOfType(InvalidTypesException.class)
                .isThrownBy(() -> Types.of(type))
                .withMessageContaining(message);
    }

    @Test
    void shouldNotBePartOfAnotherType() {
        assertThatExceptionOfType(InvalidTypesException.class)
                .isThrownBy(() -> Types.LIST(Types.VIEW(Trade.class)))
                .withMessageContaining("Trade: a view is a whole record, not a part of one");
        assertThatExceptionOfType(InvalidTypesException.class)
                .isThrownBy(() -> Types.TUPLE(Types.STRING, Types.VIEW(Trade.class)));
        assertThatExceptionOfType(InvalidTypesException.class)
                .isThrownBy(() -> Types.VIEW(TradeRecord.class))
                .withMessageContaining("TradeRecord is no view; mark it with @View");
    }
}

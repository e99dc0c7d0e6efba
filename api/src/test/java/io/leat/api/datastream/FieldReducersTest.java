package io.leat.api.datastream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.api.functions.InvalidProgramException;
import io.leat.api.functions.ReduceFunction;
import io.leat.api.graph.OneInputTransformation;
import io.leat.api.graph.OperatorSpec;
import io.leat.serialize.tuple.Tuple2;
import io.leat.serialize.tuple.Tuple3;
import io.leat.serialize.types.TypeInformation;
import io.leat.serialize.types.Types;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FieldReducersTest {
    private static final TypeInformation<Tuple2<String, Long>> PAIR = Types.TUPLE(Types.STRING, Types.LONG);
    private static final TypeInformation<Total> TOTAL = Types.of(Total.class);
    private static final TypeInformation<Reading> READING = Types.of(Reading.class);

    @Test
    void shouldReduceATupleFieldByPositionAndByName() throws Exception {
        assertThat(FieldReducers.at(1, PAIR, FieldOperation.SUM).reduce(Tuple2.of("a", 3L), Tuple2.of("b", 4L)))
                .isEqualTo(Tuple2.of("a", 7L));
        assertThat(FieldReducers.named("f1", PAIR, FieldOperation.MAX).reduce(Tuple2.of("a", 3L), Tuple2.of("b", 4L)))
                .isEqualTo(Tuple2.of("a", 4L));
        assertThat(FieldReducers.at(0, PAIR, FieldOperation.MIN).reduce(Tuple2.of("b", 3L), Tuple2.of("a", 4L)))
                .isEqualTo(Tuple2.of("a", 3L));
    }

    @Test
    void shouldReduceEveryKindOfNumber() throws Exception {
        TypeInformation<Tuple3<Byte, Short, Float>> small = Types.TUPLE(Types.BYTE, Types.SHORT, Types.FLOAT);
        Tuple3<Byte, Short, Float> a = Tuple3.of((byte) 3, (short) 5, 0.5f);
        Tuple3<Byte, Short, Float> b = Tuple3.of((byte) 4, (short) 2, 0.25f);

        for (FieldOperation operation : FieldOperation.values()) {
            Tuple3<Byte, Short, Float> all = new Tuple3<>();
            all.f0 = FieldReducers.at(0, small, operation).reduce(a.copy(), b.copy()).f0;
            all.f1 = FieldReducers.at(1, small, operation).reduce(a.copy(), b.copy()).f1;
            all.f2 = FieldReducers.at(2, small, operation).reduce(a.copy(), b.copy()).f2;
            assertThat(all)
                    .isEqualTo(
                            switch (operation) {
                                case SUM -> Tuple3.of((byte) 7, (short) 7, 0.75f);
                                case MIN -> Tuple3.of((byte) 3, (short) 2, 0.25f);
                                case MAX -> Tuple3.of((byte) 4, (short) 5, 0.5f);
                            });
        }
        assertThat(FieldReducers.at(0, Types.INT, FieldOperation.SUM).reduce(2, 3))
                .isEqualTo(5);
        assertThat(FieldReducers.at(0, Types.DOUBLE, FieldOperation.MIN).reduce(2.5, 3.5))
                .isEqualTo(2.5);
        assertThat(FieldReducers.at(0, Types.STRING, FieldOperation.MAX).reduce("b", "a"))
                .isEqualTo("b");
        assertThat(FieldReducers.at(0, Types.CHAR, FieldOperation.MIN).reduce('b', 'a'))
                .isEqualTo('a');
    }

    @Test
    void shouldReduceAPojoFieldBehindEitherKindOfAccess() throws Exception {
        assertThat(total("amount", FieldOperation.SUM)).isEqualTo(new Total("a", 30, 1, 0.5));
        assertThat(total("calls", FieldOperation.SUM)).isEqualTo(new Total("a", 10, 3, 0.5));
        assertThat(total("ratio", FieldOperation.MIN)).isEqualTo(new Total("a", 10, 1, 0.25));
        assertThat(total("name", FieldOperation.MAX)).isEqualTo(new Total("b", 10, 1, 0.5));
    }

    private static Total total(String field, FieldOperation operation) throws Exception {
        return FieldReducers.named(field, TOTAL, operation)
                .reduce(new Total("a", 10, 1, 0.5), new Total("b", 20, 2, 0.25));
    }

    @Test
    void shouldMakeRecordsAnew() throws Exception {
        Reading first = new Reading("a", 1.5, 1);
        Reading second = new Reading("b", 2.5, 2);

        assertThat(FieldReducers.named("value", READING, FieldOperation.SUM).reduce(first, second))
                .isEqualTo(new Reading("a", 4, 1));
        assertThat(FieldReducers.named("count", READING, FieldOperation.MAX).reduce(first, second))
                .isEqualTo(new Reading("a", 1.5, 2));
        assertThat(FieldReducers.named("sensor", READING, FieldOperation.MAX).reduce(first, second))
                .isEqualTo(new Reading("b", 1.5, 1));
        assertThat(first).isEqualTo(new Reading("a", 1.5, 1));
    }

    @Test
    void shouldNameTheFieldThatIsNoNumber() {
        assertThatThrownBy(() -> FieldReducers.named("sensor", READING, FieldOperation.SUM))
                .isInstanceOf(InvalidProgramException.class)
                .hasMessage("sum: field=sensor class=java.lang.String of " + Reading.class.getName()
                        + " is not a number; name a field that is");
        assertThatThrownBy(() -> FieldReducers.at(0, PAIR, FieldOperation.SUM)).hasMessageContaining("sum: field=f0");
        assertThatThrownBy(() -> FieldReducers.at(0, Types.BOOLEAN, FieldOperation.SUM))
                .hasMessageContaining("class=boolean")
                .hasMessageContaining("is not a number");
        assertThatThrownBy(() -> FieldReducers.at(0, Types.of(byte[].class), FieldOperation.MIN))
                .hasMessageContaining("is not comparable");
    }

    @Test
    void shouldListTheFieldsWhereThereIsNoSuchOne() {
        assertThatThrownBy(() -> FieldReducers.named("valeu", READING, FieldOperation.SUM))
                .isInstanceOf(InvalidProgramException.class)
                .hasMessageContaining("field=valeu")
                .hasMessageContaining("[sensor, value, count]");
        assertThatThrownBy(() -> FieldReducers.at(2, PAIR, FieldOperation.SUM)).hasMessageContaining("[f0, f1]");
        assertThatThrownBy(() -> FieldReducers.at(1, READING, FieldOperation.SUM))
                .hasMessageContaining("positions are for tuples")
                .hasMessageContaining("[sensor, value, count]");
        assertThatThrownBy(() -> FieldReducers.at(1, Types.LONG, FieldOperation.SUM))
                .hasMessageContaining("position=1");
        assertThatThrownBy(() -> FieldReducers.named("x", Types.LONG, FieldOperation.SUM))
                .hasMessageContaining("[]");
    }

    @Test
    void shouldWorkAfterItWasCopied() throws Exception {
        assertThat(copy(FieldReducers.at(1, PAIR, FieldOperation.SUM)).reduce(Tuple2.of("a", 3L), Tuple2.of("b", 4L)))
                .isEqualTo(Tuple2.of("a", 7L));
    }

    @SuppressWarnings({"unchecked", "BanSerializableRead"}) // reads back what it has just written itself
    private static <T> ReduceFunction<T> copy(ReduceFunction<T> function) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(function);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (ReduceFunction<T>) in.readObject();
        }
    }

    @Test
    void shouldStandBehindTheStreamsOwnMethods() throws Exception {
        KeyedStream<Tuple2<String, Long>, String> keyed = new RecordingExecutor()
                .environment()
                .fromData(List.of(Tuple2.of("a", 1L)))
                .keyBy(pair -> pair.f0);

        assertThat(reduced(keyed.sum(1))).isEqualTo(Tuple2.of("a", 7L));
        assertThat(reduced(keyed.sum("f1"))).isEqualTo(Tuple2.of("a", 7L));
        assertThat(reduced(keyed.min(1))).isEqualTo(Tuple2.of("a", 3L));
        assertThat(reduced(keyed.min("f1"))).isEqualTo(Tuple2.of("a", 3L));
        assertThat(reduced(keyed.max(1))).isEqualTo(Tuple2.of("a", 4L));
        assertThat(reduced(keyed.max("f1"))).isEqualTo(Tuple2.of("a", 4L));
    }

    private static Tuple2<String, Long> reduced(DataStream<Tuple2<String, Long>> stream) throws Exception {
        OneInputTransformation<?, Tuple2<String, Long>> step =
                (OneInputTransformation<?, Tuple2<String, Long>>) stream.getTransformation();
        OperatorSpec.Reduce<?, Tuple2<String, Long>> spec =
                (OperatorSpec.Reduce<?, Tuple2<String, Long>>) step.getOperator();
        @SuppressWarnings("unchecked") // a reduce gives what it takes
        ReduceFunction<Tuple2<String, Long>> function = (ReduceFunction<Tuple2<String, Long>>) spec.function();
        return function.reduce(Tuple2.of("a", 3L), Tuple2.of("b", 4L));
    }
}

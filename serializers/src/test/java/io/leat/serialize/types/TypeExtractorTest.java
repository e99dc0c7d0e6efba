package io.leat.serialize.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leat.serialize.tuple.Tuple2;
import io.leat.serialize.types.Samples.Colour;
import io.leat.serialize.types.Samples.Pair;
import io.leat.serialize.types.Samples.Reading;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class TypeExtractorTest {
    interface Function<T, O> extends Serializable {
        O apply(T value);
    }

    /** A function with its parameters the other way round, and another in between. */
    interface Backwards<O, X, T> extends Function<T, O> {}

    interface ToLong<T> extends Function<T, Long> {}

    interface Fold<T> extends Serializable {
        T fold(T a, T b);
    }

    interface Emit<T, O> extends Serializable {
        void emit(T value, Fold<O> out);
    }

    private abstract static class Rich<I, O> implements Function<I, O> {}

    private abstract static class ToPair<X> extends Rich<X, Tuple2<String, X>> {}

    private static final class Anywhere<T> implements Function<T, T> {
        @Override
        public T apply(T value) {
            return value;
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class Raw implements Function {
        @Override
        public Object apply(Object value) {
            return value;
        }
    }

    @Test
    void shouldReadTheSupertypesOfAClass() {
        Object anonymous = new Function<String, Reading>() {
            @Override
            public Reading apply(String value) {
                return null;
            }
        };
        assertThat(output(anonymous)).contains(Types.of(Reading.class));
        assertThat(argument(anonymous, Function.class, 0)).contains(Types.STRING);
    }

    @Test
    void shouldResolveVariablesThroughAbstractBases() {
        Object function = new ToPair<Integer>() {
            @Override
            public Tuple2<String, Integer> apply(Integer value) {
                return null;
            }
        };
        assertThat(output(function)).contains(Types.TUPLE(Types.STRING, Types.INT));
        assertThat(argument(function, Rich.class, 0)).contains(Types.INT);
    }

    @Test
    void shouldGiveNothingForAClassThatLeavesItOpen() {
        assertThat(output(new Anywhere<String>())).isEmpty();
        assertThat(output(new Raw())).isEmpty();
    }

    @Test
    void shouldReadLambdas() {
        Function<String, Integer> length = text -> text.length();
        Function<String, Colour> colour = Colour::valueOf;
        Function<String, double[]> array = text -> new double[text.length()];
        assertThat(output(length)).contains(Types.INT);
        assertThat(output(colour)).contains(Types.of(Colour.class));
        assertThat(output(array)).contains(Types.of(double[].class));
    }

    @Test
    void shouldReadLambdasThatCapture() {
        String captured = getClass().getSimpleName();
        Function<String, Reading> function = text -> new Reading(text + captured, 0, 0);
        assertThat(output(function)).contains(Types.of(Reading.class));
    }

    @Test
    void shouldReadMethodReferences() {
        Function<Reading, Double> accessor = Reading::value; // the method gives a primitive
        Function<Reading, String> object = Reading::sensor;
        Function<String, StringHolder> constructor = StringHolder::new;
        Function<String, Long> parse = Long::parseLong;
        Function<String, Boolean> bound = "text"::equals;
        assertThat(output(accessor)).contains(Types.DOUBLE);
        assertThat(output(object)).contains(Types.STRING);
        assertThat(output(constructor)).contains(Types.of(StringHolder.class));
        assertThat(output(parse)).contains(Types.LONG);
        assertThat(output(bound)).contains(Types.BOOLEAN);
    }

    @Test
    void shouldReadTheArgumentsThatAMethodDeclares() {
        Function<String, Tuple2<String, Long>> declared = TypeExtractorTest::counted;
        assertThat(output(declared)).contains(Types.TUPLE(Types.STRING, Types.LONG));
    }

    @Test
    void shouldGiveNothingWhereErasureLeftNothing() {
        Function<String, Tuple2<String, Long>> tuple = text -> Tuple2.of(text, 1L);
        Function<String, Pair<String, Long>> pair = text -> new Pair<>(text, 1L);
        Function<String, Object> object = text -> text;
        Function<String, Map<String, Long>> map = text -> Map.of(text, 1L);
        Function<String, Comparable<?>> bound = text -> text;
        Function<Tuple2<String, Long>, Tuple2<Long, String>> swap = Tuple2::swap;
        assertThat(output(tuple)).isEmpty();
        assertThat(output(pair)).isEmpty();
        assertThat(output(object)).isEmpty();
        assertThat(output(map)).isEmpty();
        assertThat(output(bound)).isEmpty();
        assertThat(output(swap)).isEmpty();
        assertThat(output(TypeExtractorTest.<String>identity())).isEmpty();
    }

    @Test
    void shouldFollowTheInterfaceThatALambdaImplements() {
        ToLong<String> fixed = text -> 1L;
        Backwards<Integer, String, Reading> backwards = reading -> 1;
        assertThat(output(fixed)).contains(Types.LONG);
        assertThat(output(backwards)).contains(Types.INT);
        assertThat(argument(backwards, Function.class, 0)).contains(Types.of(Reading.class));
    }

    @Test
    void shouldFindATypeThatStandsInAParameter() {
        Fold<Integer> sum = Integer::sum;
        Fold<Double> max = (a, b) -> a < b ? b : a;
        assertThat(argument(sum, Fold.class, 0)).contains(Types.INT);
        assertThat(argument(max, Fold.class, 0)).contains(Types.DOUBLE);
    }

    @Test
    void shouldGiveNothingForWhatALambdaEmits() {
        Emit<String, Integer> emit = (text, out) -> out.fold(1, 2);
        assertThat(argument(emit, Emit.class, 1)).isEmpty();
        assertThat(argument(emit, Emit.class, 0)).contains(Types.STRING);
    }

    @Test
    void shouldGiveNothingForALambdaThatIsNotSerializable() {
        java.util.function.Function<String, Integer> function = String::length;
        assertThat(argument(function, java.util.function.Function.class, 1)).isEmpty();
    }

    @Test
    void shouldRefuseAKnownTypeThatCannotBeEncoded() {
        Function<String, Unencodable.WithMap> function = text -> null;
        assertThatExceptionOfType(InvalidTypesException.class)
                .isThrownBy(() -> output(function))
                .withMessageContaining("WithMap field=meta.tags: java.util.TreeMap");
    }

    @Test
    void shouldDescribeValues() {
        assertThat(TypeExtractor.forObject("text")).isSameAs(Types.STRING);
        assertThat(TypeExtractor.forObject(Colour.GREEN)).isEqualTo(Types.of(Colour.class)); // has a class of its own
        assertThat(TypeExtractor.forObject(new Reading("a", 1, 2))).isEqualTo(Types.of(Reading.class));
        assertThat(TypeExtractor.forObject(Tuple2.of("a", Tuple2.of(1L, Colour.RED))))
                .isEqualTo(Types.TUPLE(Types.STRING, Types.TUPLE(Types.LONG, Types.of(Colour.class))));
    }

    @Test
    void shouldRefuseValuesThatDoNotTellTheirType() {
        assertThatExceptionOfType(InvalidTypesException.class)
                .isThrownBy(() -> TypeExtractor.forObject(null))
                .withMessageContaining("value=null has no type");
        assertThatExceptionOfType(InvalidTypesException.class)
                .isThrownBy(() -> TypeExtractor.forObject(Tuple2.of("a", Tuple2.of(null, "b"))))
                .withMessageContaining("Tuple2 field=f1.f0: it is null and has no type; say the type with Types.TUPLE");
        assertThatExceptionOfType(InvalidTypesException.class)
                .isThrownBy(() -> TypeExtractor.forObject(new Pair<>("a", "b")))
                .withMessageContaining("Pair field=first: A cannot be encoded; it is a type variable");
    }

    record StringHolder(String text) {}

    private static Tuple2<String, Long> counted(String text) {
        return Tuple2.of(text, 1L);
    }

    private static <T> Function<T, T> identity() {
        return value -> value;
    }

    private static Optional<Object> output(Object function) {
        return argument(function, Function.class, 1);
    }

    private static Optional<Object> argument(Object function, Class<?> target, int index) {
        return TypeExtractor.functionOutput(function, target, index).map(type -> type);
    }
}

package io.leat.serialize.types;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leat.serialize.tuple.Tuple2;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each refusal names the class, the path of the field and what to do. */
@Timeout(60)
final class InvalidTypesTest {
    private static final String P = Unencodable.class.getName() + "$";

    static List<Arguments> refusedKinds() {
        return List.of(
                refusal(Object.class, "type=java.lang.Object cannot be encoded; use the class that the values have"),
                refusal(
                        Map.class,
                        "type=java.util.Map cannot be encoded; it is generic and its types are not told; use Types.LIST,"
                                + " Types.MAP, Types.EITHER and their like, or new TypeHint<List<String>>() {}"),
                refusal(
                        Unencodable.WithMap.class,
                        "type=" + P
                                + "WithMap field=meta.tags: java.util.TreeMap<java.lang.String, java.lang.String> cannot"
                                + " be encoded; of collections there are List, Set and Map, read as ArrayList,"
                                + " LinkedHashSet and LinkedHashMap; use one of these, or an array"),
                refusal(
                        Unencodable.WithList.class,
                        "field=names.[].value: java.lang.Object cannot be encoded; use the class that the values have"),
                refusal(
                        Unencodable.WithRawTuple.class,
                        "type=" + P + "WithRawTuple field=pair: io.leat.serialize.tuple.Tuple2 cannot be encoded; it is"
                                + " a tuple without its types; use Types.TUPLE(...) or new TypeHint"),
                refusal(Tuple2.class, "type=io.leat.serialize.tuple.Tuple2 cannot be encoded; it is a tuple without"),
                refusal(
                        Unencodable.WithWildcard.class,
                        "field=pair.f1: ? cannot be encoded; it is a wildcard; use a type hint without one"),
                refusal(
                        Unencodable.Unbound.class,
                        "type=" + P + "Unbound field=value: T cannot be encoded; it is a type variable that nothing"
                                + " binds; use a type hint without one"),
                refusal(
                        Unencodable.WithArrayOfGeneric.class,
                        "field=values.[]: T cannot be encoded; it is a type variable that nothing binds"),
                refusal(
                        Unencodable.WithThreads.class,
                        "field=threads.[]: java.lang.Thread cannot be encoded; it is a class of the JDK that is no"),
                refusal(StringBuilder.class, "it is a class of the JDK that is no plain value; use a record"),
                refusal(void.class, "type=void cannot be encoded; a stream carries values"),
                refusal(
                        Unencodable.Node.class,
                        "type=" + P + "Node field=next: " + P + "Node cannot be encoded; it contains itself"));
    }

    static List<Arguments> refusedShapes() {
        return List.of(
                refusal(Unencodable.Shape.class, P + "Shape cannot be encoded; it is an interface"),
                refusal(Unencodable.Figure.class, P + "Figure cannot be encoded; it is abstract"),
                refusal(Unencodable.Inner.class, P + "Inner cannot be encoded; it is an inner class"),
                refusal(Unencodable.local().getClass(), "Local cannot be encoded; it is a local class"),
                refusal(
                        Unencodable.NoDefaultConstructor.class,
                        P + "NoDefaultConstructor cannot be encoded; it has no public constructor without parameters"),
                refusal(
                        Unencodable.HiddenConstructor.class,
                        P + "HiddenConstructor cannot be encoded; it has no public constructor without parameters"),
                refusal(
                        Unencodable.NoGetter.class,
                        "type=" + P + "NoGetter field=secret: it is neither public nor has a public getter String"
                                + " getSecret(); add one together with a setter"),
                refusal(
                        Unencodable.NoSetter.class,
                        "type=" + P + "NoSetter field=secret: it is neither public nor has a public setter"
                                + " setSecret(String); add one"),
                refusal(
                        Unencodable.GetterOfOtherType.class,
                        "field=count: it is neither public nor has a public getter"),
                refusal(
                        Unencodable.FinalField.class,
                        "field=x: it is final and cannot be set; make " + P + "FinalField a record"),
                refusal(Unencodable.NoFields.class, P + "NoFields cannot be encoded; it has no fields"),
                refusal(
                        Unencodable.Shadowed.class,
                        "field=name: declared by " + P + "ShadowedBase and again by " + P + "Shadowed; rename one"),
                refusal(Unencodable.OfCollection.class, P + "OfCollection cannot be encoded; of collections there are"),
                refusal(Unencodable.OfThread.class, "it extends java.lang.Thread of the JDK; use a class of its own"));
    }

    private static Arguments refusal(Type type, String message) {
        return Arguments.of(type, message);
    }

    @ParameterizedTest
    @MethodSource({"refusedKinds", "refusedShapes"})
    void shouldNameTheClassTheFieldAndWhatToDo(Type type, String message) {
        assertThatExceptionOfType(InvalidTypesException.class)
                .isThrownBy(() -> Types.of(type))
                .withMessageContaining(message);
    }

    @Test
    void shouldNameThePathThroughTuples() {
        assertThatExceptionOfType(InvalidTypesException.class)
                .isThrownBy(() -> new TypeHint<Tuple2<String, Unencodable.WithMap>>() {})
                .withMessageContaining("field=f1.meta.tags: java.util.TreeMap");
    }

    @Test
    void shouldEndAtATypeThatGrowsForEver() {
        assertThatExceptionOfType(InvalidTypesException.class)
                .isThrownBy(() -> new TypeHint<Unencodable.Growing<String>>() {})
                .withMessageContaining("it is nested deeper than 16 levels; flatten it");
    }

    @Test
    void shouldRefuseAHintWithoutType() {
        assertThatExceptionOfType(InvalidTypesException.class)
                .isThrownBy(InvalidTypesTest::rawHint)
                .withMessageContaining("is no direct subclass of TypeHint with a type argument");
    }

    @SuppressWarnings("rawtypes")
    private static void rawHint() {
        new TypeHint() {}.getTypeInfo();
    }

    @Test
    void shouldRefuseAHintOfAVariable() {
        assertThatExceptionOfType(InvalidTypesException.class)
                .isThrownBy(InvalidTypesTest::<String>hintOfVariable)
                .withMessageContaining("type=T cannot be encoded; it is a type variable that nothing binds");
    }

    private static <T> TypeHint<T> hintOfVariable() {
        return new TypeHint<>() {};
    }

    @Test
    void shouldRefuseTheWrongKind() {
        assertThatExceptionOfType(InvalidTypesException.class)
                .isThrownBy(() -> Types.POJO(Samples.Reading.class))
                .withMessageContaining("Reading is no POJO but Reading(sensor String, timestamp long, value double)");
        assertThatExceptionOfType(InvalidTypesException.class)
                .isThrownBy(() -> Types.POJO(String.class))
                .withMessageContaining("type=java.lang.String is no POJO but String; use Types.of(String.class)");
    }

    @Test
    void shouldRefuseTuplesOfNoneOrTen() {
        assertThatExceptionOfType(InvalidTypesException.class)
                .isThrownBy(() -> Types.TUPLE())
                .withMessageContaining("fields=0 but tuples have 1 to 9; use a record with named fields");
    }
}

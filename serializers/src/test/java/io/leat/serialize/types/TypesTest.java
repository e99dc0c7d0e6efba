package io.leat.serialize.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.leat.serialize.tuple.Tuple2;
import io.leat.serialize.types.Samples.Colour;
import io.leat.serialize.types.Samples.Nested;
import io.leat.serialize.types.Samples.Pair;
import io.leat.serialize.types.Samples.Point;
import io.leat.serialize.types.Samples.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class TypesTest {
    @Test
    void shouldFindTheDescriptionOfAClass() {
        assertThat(Types.of(String.class)).isSameAs(Types.STRING);
        assertThat(Types.of(Long.class)).isSameAs(Types.LONG);
        assertThat(Types.of(long.class)).isSameAs(Types.LONG);
        assertThat(TypeInformation.of(Reading.class)).isEqualTo(Types.RECORD(Reading.class));
        assertThat(Types.of(Point.class)).isEqualTo(Types.POJO(Point.class));
        assertThat(Types.of(Colour.class)).isEqualTo(Types.ENUM(Colour.class));
    }

    @Test
    void shouldPrintTheLayoutInOneLine() {
        assertThat(Types.TUPLE(Types.STRING, Types.LONG)).hasToString("Tuple2<String, Long>");
        assertThat(Types.of(Reading.class)).hasToString("Reading(sensor String, timestamp long, value double)");
        assertThat(Types.of(Point.class)).hasToString("Point(key long, value double, count int)");
        assertThat(new TypeHint<Nested<String>>() {}.getTypeInfo())
                .hasToString("Nested(pair Pair(first String, second Tuple2<String, Long>), again String)");
        assertThat(Types.of(byte[].class)).hasToString("byte[]");
    }

    @Test
    void shouldBeEqualWhenTheBytesAre() {
        TypeInformation<Tuple2<String, Long>> hinted = Types.of(new TypeHint<Tuple2<String, Long>>() {});
        TypeInformation<Tuple2<String, Long>> named = Types.TUPLE(Types.STRING, Types.LONG);
        assertThat(hinted).isEqualTo(named).hasSameHashCodeAs(named);
        assertThat(Types.TUPLE(Types.LONG, Types.STRING)).isNotEqualTo(named);
        assertThat(Types.of(Reading.class)).isEqualTo(Types.of(Reading.class)).isNotEqualTo(Types.of(Point.class));
        assertThat(new TypeHint<Pair<String, Long>>() {}.getTypeInfo())
                .isNotEqualTo(new TypeHint<Pair<Long, String>>() {}.getTypeInfo());
    }

    @Test
    void shouldPutSuperclassFieldsFirstAndBindTheirVariables() {
        CompositeType<?> type = (CompositeType<?>) Types.of(Samples.Everything.class);
        assertThat(type.getFieldNames())
                .startsWith("id", "version", "count", "text")
                .doesNotContain("notPartOfIt");
        assertThat(type.getFieldTypes()).startsWith(Types.STRING, Types.SHORT, Types.INT, Types.STRING);
        assertThat(type.getKind()).isEqualTo(CompositeType.Kind.POJO);
        assertThat(type.getArity()).isEqualTo(16);
    }

    @Test
    void shouldKnowWhichTypesCanBeKeys() {
        assertThat(Types.STRING.isKeyType()).isTrue();
        assertThat(Types.DOUBLE.isKeyType()).isTrue();
        assertThat(Types.of(Colour.class).isKeyType()).isTrue();
        assertThat(Types.of(Reading.class).isKeyType()).isTrue();
        assertThat(Types.TUPLE(Types.STRING, Types.of(Reading.class)).isKeyType())
                .isTrue();

        assertThat(Types.of(Point.class).isKeyType()).isFalse();
        assertThat(Types.of(byte[].class).isKeyType()).isFalse();
        assertThat(Types.TUPLE(Types.STRING, Types.of(Point.class)).isKeyType()).isFalse();
        assertThat(Types.of(WithBytes.class).isKeyType()).isFalse();
    }

    @Test
    void shouldNotKeyByARecordThatComparesInItsOwnWay() {
        assertThat(Types.of(IgnoresCase.class).isKeyType()).isFalse();
    }

    @SuppressWarnings("ArrayRecordComponent") // what users write
    record WithBytes(byte[] bytes) {}

    record IgnoresCase(String text) {
        @Override
        public boolean equals(Object other) {
            return other instanceof IgnoresCase that && text.equalsIgnoreCase(that.text);
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }
}

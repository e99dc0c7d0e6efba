package io.leat.api.datastream;

import io.leat.api.functions.AggregateFunction;
import io.leat.api.functions.FlatMapFunction;
import io.leat.api.functions.Function;
import io.leat.api.functions.KeySelector;
import io.leat.api.functions.KeyedProcessFunction;
import io.leat.api.functions.MapFunction;
import io.leat.api.functions.ProcessFunction;
import io.leat.api.functions.ProcessWindowFunction;
import io.leat.serialize.types.InvalidTypesException;
import io.leat.serialize.types.TypeExtractor;
import io.leat.serialize.types.TypeInformation;
import java.util.Collection;

/** Finds out what functions give; null where that cannot be found out. */
final class OutputTypes {
    private OutputTypes() {}

    static <R> TypeInformation<R> of(MapFunction<?, R> function) {
        return argument(function, MapFunction.class, 1);
    }

    static <R> TypeInformation<R> of(FlatMapFunction<?, R> function) {
        return argument(function, FlatMapFunction.class, 1);
    }

    static <R> TypeInformation<R> of(ProcessFunction<?, R> function) {
        return argument(function, ProcessFunction.class, 1);
    }

    static <R> TypeInformation<R> of(KeyedProcessFunction<?, ?, R> function) {
        return argument(function, KeyedProcessFunction.class, 2);
    }

    static <R> TypeInformation<R> of(ProcessWindowFunction<?, R, ?, ?> function) {
        return argument(function, ProcessWindowFunction.class, 1);
    }

    static <R> TypeInformation<R> of(AggregateFunction<?, ?, R> function) {
        return argument(function, AggregateFunction.class, 2);
    }

    static <A> TypeInformation<A> ofAccumulator(AggregateFunction<?, A, ?> function) {
        return argument(function, AggregateFunction.class, 1);
    }

    static <K> TypeInformation<K> ofKey(KeySelector<?, K> selector) {
        TypeInformation<K> type = argument(selector, KeySelector.class, 1);
        if (type == null) {
            throw new InvalidTypesException("operator=keyBy has a key type that cannot be found out from its selector:"
                    + " call keyBy(selector, Types...)");
        }
        return type;
    }

    static <T> TypeInformation<T> ofElements(Collection<T> elements) {
        if (elements.isEmpty()) {
            throw new InvalidTypesException(
                    "elements=0 have no type that could be found out: call fromData(collection, Types...)");
        }
        return TypeExtractor.forObject(elements.iterator().next());
    }

    static void requireKeyType(TypeInformation<?> type) {
        type.keyObstacle().ifPresent(obstacle -> {
            throw new InvalidTypesException("operator=keyBy key=" + type + " is no key type: " + obstacle);
        });
    }

    private static <R> TypeInformation<R> argument(Function function, Class<?> base, int index) {
        return TypeExtractor.<R>functionOutput(function, base, index).orElse(null);
    }
}

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
import io.leat.serialize.types.TypeInformation;
import io.leat.serialize.types.Types;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Collection;
import java.util.stream.Stream;

/** Finds out what functions give; null where that cannot be found out. */
final class OutputTypes {
    private OutputTypes() {}

    static <T, R> TypeInformation<R> of(MapFunction<T, R> function, TypeInformation<T> input) {
        return argument(function, MapFunction.class, 1);
    }

    static <T, R> TypeInformation<R> of(FlatMapFunction<T, R> function, TypeInformation<T> input) {
        return argument(function, FlatMapFunction.class, 1);
    }

    static <T, R> TypeInformation<R> of(ProcessFunction<T, R> function, TypeInformation<T> input) {
        return argument(function, ProcessFunction.class, 1);
    }

    static <K, T, R> TypeInformation<R> of(KeyedProcessFunction<K, T, R> function, TypeInformation<T> input) {
        return argument(function, KeyedProcessFunction.class, 2);
    }

    static <V, R> TypeInformation<R> of(ProcessWindowFunction<V, R, ?, ?> function, TypeInformation<V> input) {
        return argument(function, ProcessWindowFunction.class, 1);
    }

    static <T, A> TypeInformation<A> ofAccumulator(AggregateFunction<T, A, ?> function, TypeInformation<T> input) {
        return argument(function, AggregateFunction.class, 1);
    }

    static <T, R> TypeInformation<R> ofResult(AggregateFunction<T, ?, R> function, TypeInformation<T> input) {
        return argument(function, AggregateFunction.class, 2);
    }

    static <T, K> TypeInformation<K> ofKey(KeySelector<T, K> selector, TypeInformation<T> input) {
        TypeInformation<K> type = argument(selector, KeySelector.class, 1);
        if (type == null) {
            throw new InvalidTypesException("keyBy: the type of the key cannot be found out from the selector;"
                    + " give it: keyBy(selector, Types...)");
        }
        return type;
    }

    @SuppressWarnings("unchecked") // described by the class of an element
    static <T> TypeInformation<T> ofElements(Collection<T> elements) {
        if (elements.isEmpty()) {
            throw new InvalidTypesException("elements=0: the type of nothing cannot be found out; give it:"
                    + " fromData(collection, Types...)");
        }
        return (TypeInformation<T>) Types.of(elements.iterator().next().getClass());
    }

    static void requireKeyType(TypeInformation<?> type) {
        if (!type.isKeyType()) {
            throw new InvalidTypesException("keyBy: key=" + type + " is no key type: equality of its values is not"
                    + " equality of their bytes; key by text, a number, an enum, or a tuple or record of such");
        }
    }

    @SuppressWarnings("unchecked") // the argument at this place describes this type
    private static <R> TypeInformation<R> argument(Function function, Class<?> base, int index) {
        for (Class<?> c = function.getClass(); c != null; c = c.getSuperclass()) {
            Type found = Stream.concat(Stream.ofNullable(c.getGenericSuperclass()), Stream.of(c.getGenericInterfaces()))
                    .filter(t -> t instanceof ParameterizedType p && p.getRawType() == base)
                    .findFirst()
                    .orElse(null);
            if (found != null) {
                Type argument = ((ParameterizedType) found).getActualTypeArguments()[index];
                return argument instanceof TypeVariable ? null : (TypeInformation<R>) Types.of(argument);
            }
        }
        return null;
    }
}

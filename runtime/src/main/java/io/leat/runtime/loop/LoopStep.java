package io.leat.runtime.loop;

import io.leat.api.functions.FilterFunction;
import io.leat.api.functions.MapFunction;
import io.leat.api.sink.SinkWriter;

/**
 * A step of a chain as a loop sees it.
 *
 * @param kind   what is done with the record
 * @param target the function, writer or consumer
 * @param type   the interface by which it is called
 */
public record LoopStep(Kind kind, Object target, Class<?> type) {
    /** What is done with the record. */
    public enum Kind {
        /** Another one takes its place. */
        MAP,
        /** It is kept or not. */
        FILTER,
        /** It is written; the last step. */
        WRITE,
        /** It is handed on with its timestamp; the last step. Names its own failures. */
        ACCEPT
    }

    /** A function that gives one record for each. */
    public static LoopStep map(MapFunction<?, ?> function) {
        return new LoopStep(Kind.MAP, function, MapFunction.class);
    }

    /** A function that says which records are kept. */
    public static LoopStep filter(FilterFunction<?> function) {
        return new LoopStep(Kind.FILTER, function, FilterFunction.class);
    }

    /** The writer of a sink. */
    public static LoopStep write(SinkWriter<?> writer) {
        return new LoopStep(Kind.WRITE, writer, SinkWriter.class);
    }

    /** What stands behind the loop; {@code type} has a method {@code void accept(Object, long)}. */
    public static LoopStep accept(Object consumer, Class<?> type) {
        return new LoopStep(Kind.ACCEPT, consumer, type);
    }
}

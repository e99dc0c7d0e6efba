package io.leat.serialize.types;

import io.leat.serialize.view.Flyweight;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Makes views outside of a job: to fill one and emit it, to read bytes that came some other way, to test a function.
 * Stateless.
 */
public final class Views {
    private Views() {}

    /**
     * A view that writes into memory of its own, which may be filled and emitted again and again.
     *
     * @param maxLength bytes of the longest record
     * @throws InvalidTypesException if {@code view} breaks a rule of views; names the field
     */
    public static <V> V allocate(Class<V> view, int maxLength) {
        V made = type(view).newView();
        flyweight(made).beginRecord(new UnsafeBuffer(new byte[maxLength]), 0, maxLength);
        return made;
    }

    /**
     * A view without a record, to be wrapped.
     *
     * @throws InvalidTypesException if {@code view} breaks a rule of views; names the field
     */
    public static <V> V create(Class<V> view) {
        return type(view).newView();
    }

    /**
     * Makes a view read the record of {@code length} bytes at {@code offset}; gives the view.
     *
     * @throws IllegalArgumentException if a record of its type cannot have that length
     */
    public static <V> V wrap(V view, DirectBuffer buffer, int offset, int length) {
        flyweight(view).wrapRecord(buffer, offset, length);
        return view;
    }

    /** Makes a view write a record of at most {@code maxLength} bytes at {@code offset}; gives the view. */
    public static <V> V begin(V view, MutableDirectBuffer buffer, int offset, int maxLength) {
        flyweight(view).beginRecord(buffer, offset, maxLength);
        return view;
    }

    /** Ends what a view writes, and gives its length in bytes; the view reads it from here on. */
    public static int end(Object view) {
        return flyweight(view).endRecord();
    }

    /** The length of a view's record in bytes. */
    public static int length(Object view) {
        return flyweight(view).recordLength();
    }

    private static <V> ViewType<V> type(Class<V> view) {
        return Types.VIEW(view);
    }

    private static Flyweight flyweight(Object view) {
        if (view instanceof Flyweight flyweight) {
            return flyweight;
        }
        throw new IllegalArgumentException(
                "view=" + view + " was not made by Views: make one with Views.create(...) or Views.allocate(...)");
    }
}

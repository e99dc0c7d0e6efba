package io.leat.serialize.view;

import io.leat.serialize.codec.Codec;
import io.leat.serialize.codec.Malformed;
import java.util.function.Function;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * The codec of a view: writing copies its bytes, reading wraps it. Belongs to one thread.
 *
 * @param <V> the view
 */
public final class ViewCodec<V> implements Codec<V> {
    private final Function<ViewShape, V> views;
    private final ViewShape shape;
    private final int fixedLength;

    /**
     * Of views of a type.
     *
     * @param views makes an unwrapped view; each is a {@link Flyweight}
     */
    public ViewCodec(Function<ViewShape, V> views, ViewShape shape) {
        this.views = views;
        this.shape = shape;
        this.fixedLength = shape.variableFields() == 0 ? shape.fixedBytes() : VARIABLE;
    }

    @Override
    public int fixedLength() {
        return fixedLength;
    }

    @Override
    public int maxLength(V value) {
        return flyweight(value).recordLength();
    }

    @Override
    public int encode(V value, MutableDirectBuffer buffer, int offset) {
        return flyweight(value).copyRecord(buffer, offset);
    }

    private Flyweight flyweight(V value) {
        if (value instanceof Flyweight view) {
            return view;
        }
        if (value == null) {
            throw Malformed.nullValue(shape.name());
        }
        throw new IllegalArgumentException("type=" + shape.name() + " value has class="
                + value.getClass().getName() + ", which somebody else implemented: emit a view that Views made");
    }

    @Override
    public V decode(DirectBuffer buffer, int offset, int length, V reuse) {
        V view = reuse == null ? newReuse() : reuse;
        flyweight(view).wrapRecord(buffer, offset, length);
        return view;
    }

    @Override
    public V newReuse() {
        return views.apply(shape);
    }

    /** Ends the life of the view. */
    @Override
    public void retire(V value) {
        flyweight(value).unwrapRecord();
    }
}

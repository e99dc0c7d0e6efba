package io.leat.serialize.codec;

import java.util.LinkedHashMap;
import java.util.Map;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * Maps, as {@link ElementLayout} draws them. Reads into a {@link LinkedHashMap}, so that the order survives.
 *
 * <p>A template, as {@link CollectionCodec} is one: no lambda, no nested class.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class MapCodec<K, V> implements Codec<Map<K, V>> {
    private static final String TYPE = "Map";

    private final Codec<K> keys;
    private final Codec<V> values;
    private final int keyBytes;
    private final int valueBytes;
    private final int headBytes;

    /** Of keys and values of these codecs. */
    public MapCodec(Codec<K> keys, Codec<V> values) {
        this.keys = keys;
        this.values = values;
        this.keyBytes = ElementLayout.elementBytes(keys);
        this.valueBytes = ElementLayout.elementBytes(values);
        this.headBytes = ElementLayout.headBytes(keyBytes) + ElementLayout.headBytes(valueBytes);
    }

    @Override
    public int fixedLength() {
        return VARIABLE;
    }

    @Override
    public int maxLength(Map<K, V> value) {
        if (value == null) {
            throw Malformed.nullValue(TYPE);
        }
        long sum = ElementLayout.COUNT_BYTES + (long) value.size() * headBytes;
        for (Map.Entry<K, V> entry : value.entrySet()) {
            if (entry.getKey() != null) {
                sum += keys.maxLength(entry.getKey());
            }
            if (entry.getValue() != null) {
                sum += values.maxLength(entry.getValue());
            }
        }
        return Malformed.checkedBound(TYPE, sum);
    }

    @Override
    public int encode(Map<K, V> value, MutableDirectBuffer buffer, int offset) {
        if (value == null) {
            throw Malformed.nullValue(TYPE);
        }
        int keyHead = ElementLayout.headBytes(keyBytes);
        int valueHead = ElementLayout.headBytes(valueBytes);
        ElementLayout.putCount(buffer, offset, value.size());
        int cursor = offset + ElementLayout.COUNT_BYTES;
        for (Map.Entry<K, V> entry : value.entrySet()) {
            int length = CompositeLayout.NULL_LENGTH;
            if (entry.getKey() != null) {
                length = keys.encode(entry.getKey(), buffer, cursor + keyHead);
            }
            ElementLayout.putHead(buffer, cursor, keyBytes, length);
            cursor += keyHead + Math.max(length, 0);
            length = CompositeLayout.NULL_LENGTH;
            if (entry.getValue() != null) {
                length = values.encode(entry.getValue(), buffer, cursor + valueHead);
            }
            ElementLayout.putHead(buffer, cursor, valueBytes, length);
            cursor += valueHead + Math.max(length, 0);
        }
        return cursor - offset;
    }

    @Override
    public Map<K, V> decode(DirectBuffer buffer, int offset, int length, Map<K, V> reuse) {
        int count = ElementLayout.count(buffer, offset, length, headBytes, TYPE);
        Map<K, V> map = new LinkedHashMap<>(Math.max(4, count * 4 / 3 + 1));
        int cursor = offset + ElementLayout.COUNT_BYTES;
        int end = offset + length;
        for (int i = 0; i < count; i++) {
            int bytes = ElementLayout.elementLength(buffer, cursor, end, keyBytes, TYPE);
            cursor += ElementLayout.headBytes(keyBytes);
            K key = bytes < 0 ? null : keys.decode(buffer, cursor, bytes, null);
            cursor += Math.max(bytes, 0);
            bytes = ElementLayout.elementLength(buffer, cursor, end, valueBytes, TYPE);
            cursor += ElementLayout.headBytes(valueBytes);
            V value = bytes < 0 ? null : values.decode(buffer, cursor, bytes, null);
            cursor += Math.max(bytes, 0);
            map.put(key, value);
        }
        CompositeLayout.checkEnd(cursor, end, TYPE);
        if (map.size() != count) {
            throw Malformed.content(TYPE, "entries=" + count + " distinct=" + map.size());
        }
        return map;
    }

    @Override
    public Map<K, V> newReuse() {
        return null;
    }
}

package io.leat.serialize.codec;

import io.leat.serialize.key.KeyHash;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Enum constants as the UTF-8 bytes of their name.
 *
 * <p>By name and not by ordinal although that costs bytes: state outlives the program that wrote it, and a constant that
 * is inserted or moved would silently change the meaning of every stored ordinal. A name that is gone is refused loudly.
 *
 * <p>Immutable: one instance may serve several threads. Neither direction allocates.
 *
 * @param <E> the enum
 */
@SuppressWarnings("EnumOrdinal") // only indexes tables of this process; no ordinal reaches the bytes
public final class EnumCodec<E extends Enum<E>> implements Codec<E> {
    private final String typeName;
    private final E[] constants;
    private final byte[][] names;
    private final int maxBytes;
    private final int[] slots; // ordinal + 1 by the hash of the name, open addressing; 0 is free

    /** A codec of the constants of {@code type}. */
    public EnumCodec(Class<E> type) {
        typeName = type.getName();
        constants = type.getEnumConstants();
        names = new byte[constants.length][];
        slots = new int[Integer.highestOneBit(Math.max(1, constants.length)) * 4];
        int longest = 0;
        for (E constant : constants) {
            byte[] name = constant.name().getBytes(StandardCharsets.UTF_8);
            names[constant.ordinal()] = name;
            longest = Math.max(longest, name.length);
            insert(constant.ordinal(), KeyHash.hash(new UnsafeBuffer(name), 0, name.length));
        }
        maxBytes = longest;
    }

    private void insert(int ordinal, long hash) {
        int slot = slotOf(hash);
        while (slots[slot] != 0) {
            slot = next(slot);
        }
        slots[slot] = ordinal + 1;
    }

    private int slotOf(long hash) {
        return (int) hash & (slots.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length - 1);
    }

    @Override
    public int fixedLength() {
        return VARIABLE;
    }

    @Override
    public int maxLength(E value) {
        return maxBytes;
    }

    @Override
    public int encode(E value, MutableDirectBuffer buffer, int offset) {
        if (value == null) {
            throw Malformed.nullValue(typeName);
        }
        byte[] name = names[value.ordinal()];
        buffer.putBytes(offset, name, 0, name.length);
        return name.length;
    }

    @Override
    public E decode(DirectBuffer buffer, int offset, int length, E reuse) {
        if (length <= 0 || length > maxBytes) {
            throw Malformed.content(typeName, "length=" + length + " is the length of no constant");
        }
        int slot = slotOf(KeyHash.hash(buffer, offset, length));
        while (slots[slot] != 0) {
            int ordinal = slots[slot] - 1;
            if (isName(names[ordinal], buffer, offset, length)) {
                return constants[ordinal];
            }
            slot = next(slot);
        }
        throw unknown(buffer, offset, length);
    }

    private static boolean isName(byte[] name, DirectBuffer buffer, int offset, int length) {
        if (name.length != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (name[i] != buffer.getByte(offset + i)) {
                return false;
            }
        }
        return true;
    }

    private IllegalArgumentException unknown(DirectBuffer buffer, int offset, int length) {
        byte[] name = new byte[length];
        buffer.getBytes(offset, name);
        return Malformed.content(
                typeName,
                "name=" + new String(name, StandardCharsets.UTF_8) + " is none of " + Arrays.toString(constants));
    }

    @Override
    public E newReuse() {
        return null;
    }
}

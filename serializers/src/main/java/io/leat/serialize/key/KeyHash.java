package io.leat.serialize.key;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import org.agrona.DirectBuffer;

/**
 * The 64-bit hash of the canonical bytes of a key. Key groups and the slots of state follow from it, and both are stored
 * in checkpoints: the function must never change. Its test holds vectors.
 *
 * <p>Sixteen bytes at a time are folded by a 64 x 64 -> 128-bit multiplication into the running value, which is the idea
 * of the wyhash and MUM families; what is left (0 to 16 bytes, read as two words that may overlap) is folded in the same
 * way, and two multiply and xor-shift rounds spread the result. The length goes into the seed, so that overlapping reads
 * cannot confuse two lengths. Fast and well spread, not safe against keys chosen by an enemy.
 *
 * <p>Stateless; safe to use from any thread.
 */
public final class KeyHash {
    // Odd, with about half the bits set and no pattern: the fractional parts of the square roots of 2, 3, 5 and 7.
    private static final long K0 = 0x6A09_E667_F3BC_C909L;
    private static final long K1 = 0xBB67_AE85_84CA_A73BL;
    private static final long K2 = 0x3C6E_F372_FE94_F82BL;
    private static final long K3 = 0xA54F_F53A_5F1D_36F1L;

    private KeyHash() {}

    /** The hash of {@code length} bytes at {@code offset}. */
    public static long hash(DirectBuffer buffer, int offset, int length) {
        long hash = K0 ^ (length * K1);
        int position = offset;
        int remaining = length;
        while (remaining > 2 * Long.BYTES) {
            hash = fold(word(buffer, position) ^ K2, word(buffer, position + Long.BYTES) ^ hash);
            position += 2 * Long.BYTES;
            remaining -= 2 * Long.BYTES;
        }
        long first = 0;
        long last = 0;
        if (remaining >= Long.BYTES) {
            first = word(buffer, position);
            last = word(buffer, position + remaining - Long.BYTES);
        } else if (remaining >= Integer.BYTES) {
            first = buffer.getInt(position, LITTLE_ENDIAN);
            last = buffer.getInt(position + remaining - Integer.BYTES, LITTLE_ENDIAN);
        } else if (remaining > 0) {
            first = (buffer.getByte(position) & 0xFFL) | ((buffer.getByte(position + remaining / 2) & 0xFFL) << 8);
            last = buffer.getByte(position + remaining - 1) & 0xFFL;
        }
        return spread(fold(first ^ K3, last ^ hash));
    }

    private static long word(DirectBuffer buffer, int position) {
        return buffer.getLong(position, LITTLE_ENDIAN);
    }

    /** Both halves of the product, and the factors too: a factor of zero must not wipe out the other. */
    private static long fold(long a, long b) {
        return (a * b) ^ Math.multiplyHigh(a, b) ^ a ^ Long.rotateLeft(b, 32);
    }

    private static long spread(long hash) {
        long h = (hash ^ (hash >>> 32)) * K1;
        h = (h ^ (h >>> 29)) * K0;
        return h ^ (h >>> 32);
    }
}

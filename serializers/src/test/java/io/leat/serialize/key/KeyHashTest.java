package io.leat.serialize.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class KeyHashTest {
    private static final long SEED = 20_261_121;

    @Test
    void shouldGiveTheHashesThatCheckpointsHold() {
        assertThat(hash("")).isEqualTo(0x9FBB_3904_B87A_876FL);
        assertThat(hash("a")).isEqualTo(0x5F2A_77C2_49C0_725AL);
        assertThat(hash("abc")).isEqualTo(0x91BF_9E76_B576_A565L);
        assertThat(hash("sensor")).isEqualTo(0x441E_B7BD_39B9_F95BL);
        assertThat(hash("sensor-1")).isEqualTo(0xAAC2_4846_E639_305AL);
        assertThat(hash("0123456789abcdef")).isEqualTo(0xFC78_F900_410D_A03BL);
        assertThat(hash("realKnownCause/nyc_taxi.csv")).isEqualTo(0x3330_E5B1_4734_75F1L);
        assertThat(hash(longBytes(1))).isEqualTo(0x884D_A616_345B_1CD3L);
        assertThat(hash(longBytes(-1))).isEqualTo(0xECB5_B334_D4E3_4D9FL);
    }

    @Test
    void shouldReadOnlyTheGivenBytes() {
        byte[] bytes = new byte[100];
        for (int length = 0; length <= 40; length++) {
            Arrays.fill(bytes, (byte) 7);
            long expected = KeyHash.hash(new UnsafeBuffer(bytes), 20, length);
            Arrays.fill(bytes, 0, 20, (byte) 99);
            Arrays.fill(bytes, 20 + length, 100, (byte) 99);
            assertThat(KeyHash.hash(new UnsafeBuffer(bytes), 20, length)).isEqualTo(expected);
        }
    }

    @Test
    void shouldGiveTheSameForArrayAndDirectMemory() {
        UnsafeBuffer direct = new UnsafeBuffer(ByteBuffer.allocateDirect(64));
        byte[] text = "the same bytes elsewhere".getBytes(StandardCharsets.US_ASCII);
        direct.putBytes(3, text);
        assertThat(KeyHash.hash(direct, 3, text.length)).isEqualTo(hash(text));
    }

    @Test
    void shouldChangeHalfTheBitsWhenOneBitOfTheKeyChanges() {
        Random random = new Random(SEED);
        for (int length : new int[] {2, 3, 4, 7, 8, 9, 15, 16, 17, 31, 32, 33, 64}) {
            int[] flips = new int[Long.SIZE];
            int trials = 0;
            for (int round = 0; round < 4096 / length; round++) {
                byte[] key = new byte[length];
                random.nextBytes(key);
                long before = hash(key);
                for (int bit = 0; bit < length * 8; bit++) {
                    key[bit / 8] ^= (byte) (1 << (bit % 8));
                    long changed = before ^ hash(key);
                    key[bit / 8] ^= (byte) (1 << (bit % 8));
                    trials++;
                    for (int out = 0; out < Long.SIZE; out++) {
                        flips[out] += (int) ((changed >>> out) & 1);
                    }
                }
            }
            for (int out = 0; out < Long.SIZE; out++) {
                assertThat((double) flips[out] / trials)
                        .as("seed=%d length=%d output_bit=%d", SEED, length, out)
                        .isBetween(0.47, 0.53);
            }
        }
    }

    @Test
    void shouldNotCollideOnKeysThatDifferLittle() {
        Set<Long> hashes = new HashSet<>();
        int keys = 0;
        for (int i = 0; i < 200_000; i++) {
            hashes.add(hash(longBytes(i)));
            hashes.add(hash(longBytes((long) i << 40)));
            hashes.add(hash("key-" + i));
            hashes.add(hash("a-rather-longer-key/with-a-path/" + i + ".csv"));
            keys += i == 0 ? 3 : 4; // the two longs are the same at 0
        }
        assertThat(hashes).hasSize(keys);
    }

    @Test
    void shouldSpreadSequentialKeysEvenlyOverKeyGroups() {
        int groups = 128;
        int keys = 128_000;
        long[] counts = new long[groups];
        for (int i = 0; i < keys; i++) {
            counts[(int) Long.remainderUnsigned(hash(longBytes(i)), groups)]++;
        }
        double expected = (double) keys / groups;
        double chiSquare = 0;
        for (long count : counts) {
            chiSquare += (count - expected) * (count - expected) / expected;
        }
        assertThat(chiSquare).as("127 degrees of freedom").isBetween(70.0, 200.0);
    }

    private static long hash(String text) {
        return hash(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static long hash(byte[] bytes) {
        return KeyHash.hash(new UnsafeBuffer(bytes), 0, bytes.length);
    }

    private static byte[] longBytes(long value) {
        return ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array();
    }
}

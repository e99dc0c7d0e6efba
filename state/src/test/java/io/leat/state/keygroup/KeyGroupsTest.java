package io.leat.state.keygroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class KeyGroupsTest {
    @Test
    void shouldCutTheGroupsIntoRangesThatAgreeWithTheirSubtasks() {
        for (int maxParallelism : new int[] {1, 2, 7, 128, 129, 4096, KeyGroups.MAX_PARALLELISM_LIMIT}) {
            for (int parallelism = 1; parallelism <= Math.min(maxParallelism, 150); parallelism++) {
                int next = 0;
                for (int subtask = 0; subtask < parallelism; subtask++) {
                    KeyGroupRange range = KeyGroups.rangeOf(subtask, parallelism, maxParallelism);
                    assertThat(range.first()).isEqualTo(next);
                    assertThat(KeyGroups.subtaskOf(range.first(), maxParallelism, parallelism))
                            .isEqualTo(subtask);
                    assertThat(KeyGroups.subtaskOf(range.last(), maxParallelism, parallelism))
                            .isEqualTo(subtask);
                    next = range.last() + 1;
                }
                assertThat(next).isEqualTo(maxParallelism);
            }
        }
    }

    @Test
    void shouldSpreadHashesOverAllGroups() {
        for (int maxParallelism : new int[] {1, 3, 128, 1000}) {
            int[] counts = new int[maxParallelism];
            int keys = maxParallelism * 1000;
            for (long hash = 0; hash < keys; hash++) {
                counts[KeyGroups.of(hash, maxParallelism)]++;
            }
            for (int count : counts) {
                assertThat(count).isBetween(500, 1500);
            }
        }
    }

    @Test
    void shouldNeverChangeTheGroupOfAHash() {
        assertThat(KeyGroups.of(0, 128)).isZero();
        assertThat(KeyGroups.of(1, 128)).isEqualTo(79);
        assertThat(KeyGroups.of(-1, 128)).isEqualTo(48);
        assertThat(KeyGroups.of(0x123456789ABCDEFL, 128)).isEqualTo(6);
        assertThat(KeyGroups.of(Long.MIN_VALUE, 32768)).isEqualTo(16384);
    }

    @Test
    void shouldChooseADefaultAsFlinkDoes() {
        assertThat(KeyGroups.defaultMaxParallelism(1)).isEqualTo(128);
        assertThat(KeyGroups.defaultMaxParallelism(85)).isEqualTo(128);
        assertThat(KeyGroups.defaultMaxParallelism(86)).isEqualTo(256);
        assertThat(KeyGroups.defaultMaxParallelism(200)).isEqualTo(512);
        assertThat(KeyGroups.defaultMaxParallelism(32768)).isEqualTo(32768);
    }

    @Test
    void shouldRefuseWhatCannotBe() {
        assertThatThrownBy(() -> KeyGroups.checkMaxParallelism(0)).hasMessageContaining("maxParallelism=0");
        assertThatThrownBy(() -> KeyGroups.checkMaxParallelism(32769)).hasMessageContaining("maxParallelism=32769");
        assertThatThrownBy(() -> KeyGroups.checkParallelism(0, 128)).hasMessageContaining("parallelism=0");
        assertThatThrownBy(() -> KeyGroups.checkParallelism(129, 128)).hasMessageContaining("parallelism=129");
        assertThatThrownBy(() -> KeyGroups.rangeOf(2, 2, 128)).hasMessageContaining("subtask=2");
        assertThatThrownBy(() -> new KeyGroupRange(3, 2)).hasMessageContaining("first=3");
        assertThatThrownBy(() -> new KeyGroupRange(-1, 2)).hasMessageContaining("first=-1");
    }

    @Test
    void shouldKnowWhatARangeContains() {
        KeyGroupRange range = new KeyGroupRange(2, 4);
        assertThat(range.size()).isEqualTo(3);
        assertThat(range.contains(1)).isFalse();
        assertThat(range.contains(2)).isTrue();
        assertThat(range.contains(4)).isTrue();
        assertThat(range.contains(5)).isFalse();
        assertThat(range.containsAll(new KeyGroupRange(3, 4))).isTrue();
        assertThat(range.containsAll(new KeyGroupRange(3, 5))).isFalse();
    }
}

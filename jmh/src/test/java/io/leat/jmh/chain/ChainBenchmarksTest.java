package io.leat.jmh.chain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ChainBenchmarksTest {
    @Test
    void shouldDoTheSameAsTheLoopWithLongs() throws Exception {
        ChainOfLongs chain = new ChainOfLongs();
        chain.open();

        assertThat(chain.leat()).isEqualTo(chain.loop().sum()).isNotZero();
    }

    @Test
    void shouldDoTheSameAsTheLoopWithEvents() throws Exception {
        ChainOfEvents chain = new ChainOfEvents();
        chain.open();

        assertThat(chain.leat()).isEqualTo(chain.loop().sum()).isNotZero();
    }

    @Test
    void shouldDoTheSameAsTheLoopAfterOtherChains() throws Exception {
        ChainAfterOthers chain = new ChainAfterOthers();
        chain.open();

        assertThat(chain.leat()).isEqualTo(chain.loop()).isNotZero();
    }
}

package io.leat.jmh.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TransferTest {
    private static final int RECORDS = 1 << 14;

    @Test
    void shouldMoveEveryRecordOverOurChannel() throws Exception {
        try (ChannelLane lane = new ChannelLane(CodecPayload::new)) {
            shouldMove(lane::sender, lane::receiver);
        }
    }

    @Test
    void shouldMoveEveryRecordOverTheRingOfAgrona() throws Exception {
        try (AgronaLane lane = new AgronaLane(CodecPayload::new)) {
            shouldMove(lane::sender, lane::receiver);
        }
    }

    @Test
    void shouldMoveEveryRecordOverTheBareRing() throws Exception {
        try (RingLane lane = new RingLane()) {
            shouldMove(lane::sender, lane::receiver);
        }
    }

    @Test
    void shouldNoticeAMissingAndAChangedRecord() {
        Tally tally = new Tally();
        Message message = new Message();
        for (int id = 0; id < 256; id++) {
            message.fill(id);
            message.value += id == 100 ? 1 : 0;
            tally.add(message);
        }
        assertThatThrownBy(tally::check).hasMessageContaining("value_sum=");
        message.fill(257);
        assertThatThrownBy(() -> tally.add(message)).hasMessage("expected_id=256 id=257");
    }

    private static void shouldMove(Supplier<Sender> sender, Supplier<Receiver> receiver) throws InterruptedException {
        Transfer transfer = new Transfer(sender, receiver);
        try {
            assertThat(transfer.move(RECORDS)).isEqualTo(RECORDS);
            assertThat(transfer.move(RECORDS)).isEqualTo(2 * RECORDS);
        } finally {
            transfer.stop();
        }
    }
}

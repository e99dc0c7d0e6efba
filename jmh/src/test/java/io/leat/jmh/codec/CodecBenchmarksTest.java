package io.leat.jmh.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The set-up of each benchmark compares the bytes of both codecs, so a step of each is all there is to do here. */
@Timeout(60)
class CodecBenchmarksTest {
    @Test
    void shouldEncodeAndDecodeRecordsAlike() {
        EncodeRecord.Generated encoded = new EncodeRecord.Generated();
        EncodeRecord.HandWritten byHand = new EncodeRecord.HandWritten();
        encoded.open();
        byHand.open();
        assertThat(new EncodeRecord().leat(encoded)).isEqualTo(new EncodeRecord().hand(byHand));
        encoded.close();
        byHand.close();

        DecodeRecord.Generated decoded = new DecodeRecord.Generated();
        DecodeRecord.HandWritten decodedByHand = new DecodeRecord.HandWritten();
        decoded.open();
        decodedByHand.open();
        assertThat(new DecodeRecord().leat(decoded)).isEqualTo(new DecodeRecord().hand(decodedByHand));
        decoded.close();
        decodedByHand.close();
    }

    @Test
    void shouldEncodeAndDecodePojosAlike() {
        EncodePojo.Generated encoded = new EncodePojo.Generated();
        EncodePojo.HandWritten byHand = new EncodePojo.HandWritten();
        encoded.open();
        byHand.open();
        assertThat(new EncodePojo().leat(encoded)).isEqualTo(new EncodePojo().hand(byHand));
        encoded.close();
        byHand.close();

        DecodePojo.Generated decoded = new DecodePojo.Generated();
        DecodePojo.HandWritten decodedByHand = new DecodePojo.HandWritten();
        decoded.open();
        decodedByHand.open();
        assertThat(new DecodePojo().leat(decoded)).isEqualTo(new DecodePojo().hand(decodedByHand));
        decoded.close();
        decodedByHand.close();
    }

    @Test
    void shouldGoThereAndBackAlike() {
        RoundTripPojo.Generated pojo = new RoundTripPojo.Generated();
        RoundTripPojo.HandWritten byHand = new RoundTripPojo.HandWritten();
        pojo.open();
        byHand.open();
        assertThat(new RoundTripPojo().leat(pojo)).isEqualTo(new RoundTripPojo().hand(byHand));
        pojo.close();
        byHand.close();

        RoundTripView.Generated view = new RoundTripView.Generated();
        RoundTripView.HandWritten bytes = new RoundTripView.HandWritten();
        view.open();
        new RoundTripView().hand(bytes);
        assertThat(new RoundTripView().leat(view)).isEqualTo(new RoundTripView().hand(bytes));
        view.close();
        bytes.close();
    }
}

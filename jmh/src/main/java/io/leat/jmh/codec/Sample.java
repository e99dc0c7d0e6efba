package io.leat.jmh.codec;

import java.util.Arrays;

/** A POJO of six fields, five primitive and 32 bytes; filled again and again. */
public final class Sample {
    /** Bytes of the payload. */
    public static final int PAYLOAD_BYTES = 32;

    /** Fixed. */
    public long id;

    /** Fixed. */
    public long timestampMs;

    /** Fixed. */
    public int sensor;

    /** Fixed. */
    public int quality;

    /** Fixed. */
    public double value;

    /** Always as long. */
    public byte[] payload = new byte[PAYLOAD_BYTES];

    /** A sample that differs from its neighbours. */
    static Sample of(int i) {
        Sample sample = new Sample();
        sample.id = i;
        sample.timestampMs = 1_700_000_000_000L + i;
        sample.sensor = i % 5000;
        sample.quality = i % 3;
        sample.value = i / 7.0;
        Arrays.fill(sample.payload, (byte) i);
        return sample;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Sample other
                && other.id == id
                && other.timestampMs == timestampMs
                && other.sensor == sensor
                && other.quality == quality
                && other.value == value
                && Arrays.equals(other.payload, payload);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }
}

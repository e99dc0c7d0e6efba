package io.leat.serialize.codec;

/** Reads UTF-8 with any content but ASCII only; see {@link StringCodec} for what is accepted. */
final class Utf8Decoder {
    private final byte[] bytes;
    private final int length;
    private final char[] chars;
    private int position;
    private int count;

    private Utf8Decoder(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
        this.chars = new char[length]; // no sequence has more chars than bytes
    }

    static String decode(byte[] bytes, int length) {
        Utf8Decoder decoder = new Utf8Decoder(bytes, length);
        while (decoder.position < length) {
            decoder.next();
        }
        return new String(decoder.chars, 0, decoder.count);
    }

    private void next() {
        int start = position;
        int lead = bytes[position++];
        if (lead >= 0) {
            chars[count++] = (char) lead;
        } else if ((lead & 0xE0) == 0xC0) {
            appendChar(continued(lead & 0x1F, 1), 0x80, start);
        } else if ((lead & 0xF0) == 0xE0) {
            appendChar(continued(lead & 0x0F, 2), 0x800, start);
        } else if ((lead & 0xF8) == 0xF0) {
            appendPair(continued(lead & 0x07, 3), start);
        } else {
            throw malformed(start);
        }
    }

    private int continued(int leadBits, int continuations) {
        int start = position - 1;
        int codePoint = leadBits;
        for (int i = 0; i < continuations; i++) {
            if (position == length || (bytes[position] & 0xC0) != 0x80) {
                throw malformed(start);
            }
            codePoint = (codePoint << 6) | (bytes[position++] & 0x3F);
        }
        return codePoint;
    }

    private void appendChar(int codePoint, int smallest, int start) {
        boolean secondHalf =
                Character.isLowSurrogate((char) codePoint) && count > 0 && Character.isHighSurrogate(chars[count - 1]);
        if (codePoint < smallest || secondHalf) {
            throw malformed(start);
        }
        chars[count++] = (char) codePoint;
    }

    private void appendPair(int codePoint, int start) {
        if (!Character.isSupplementaryCodePoint(codePoint)) {
            throw malformed(start);
        }
        chars[count++] = Character.highSurrogate(codePoint);
        chars[count++] = Character.lowSurrogate(codePoint);
    }

    private static IllegalArgumentException malformed(int position) {
        return Malformed.content("String", "position=" + position + " is no UTF-8");
    }
}

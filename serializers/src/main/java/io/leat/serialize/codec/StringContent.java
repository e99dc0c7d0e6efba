package io.leat.serialize.codec;

import org.agrona.UnsafeApi;

/**
 * The bytes inside a String. The JDK keeps text of chars up to 0xFF as one byte a char, and has no way to look at them
 * that neither copies nor goes char by char; writing text is most of the cost of writing a record.
 *
 * <p>Reads two private fields of String by their offsets, which no reflective access is needed for. Where the fields are
 * not what they are on the JVMs that we build on, nothing is read, and callers go char by char. Strings are never
 * written to.
 */
final class StringContent {
    private static final byte LATIN = 0;
    private static final long VALUE_OFFSET = offset("value", byte[].class);
    private static final long CODER_OFFSET = offset("coder", byte.class);
    private static final boolean READABLE = VALUE_OFFSET >= 0 && CODER_OFFSET >= 0 && isAsExpected();

    private StringContent() {}

    /** One byte for each char, not to be changed; null if the text has chars above 0xFF, or cannot be looked into. */
    static byte[] latin(String text) {
        return READABLE && UnsafeApi.getByte(text, CODER_OFFSET) == LATIN
                ? (byte[]) UnsafeApi.getReference(text, VALUE_OFFSET)
                : null;
    }

    private static long offset(String field, Class<?> type) {
        try {
            var found = String.class.getDeclaredField(field);
            return found.getType() == type ? UnsafeApi.objectFieldOffset(found) : -1;
        } catch (NoSuchFieldException e) {
            return -1; // another JVM: the slow way is as right
        }
    }

    private static boolean isAsExpected() {
        String narrow = "aZ\u00ff";
        String wide = "a\u0100";
        if (UnsafeApi.getByte(narrow, CODER_OFFSET) != LATIN || UnsafeApi.getByte(wide, CODER_OFFSET) == LATIN) {
            return false;
        }
        byte[] bytes = (byte[]) UnsafeApi.getReference(narrow, VALUE_OFFSET);
        return bytes.length == 3 && bytes[0] == 'a' && bytes[1] == 'Z' && bytes[2] == (byte) 0xFF;
    }
}

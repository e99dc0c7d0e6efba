package io.leat.examples.sensors;

/** Shows bytes of a bad row in a message, on one line and not too long. */
final class Quoted {
    private static final int MOST = 60;

    private Quoted() {}

    static String text(byte[] buffer, int from, int to) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = from; i < Math.min(to, from + MOST); i++) {
            boolean printable = buffer[i] >= ' ' && buffer[i] != 0x7f && buffer[i] != '"';
            text.append(printable ? (char) buffer[i] : '?');
        }
        return text.append(to - from > MOST ? "...\"" : "\"").toString();
    }
}

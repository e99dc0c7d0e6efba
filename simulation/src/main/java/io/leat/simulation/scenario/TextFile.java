package io.leat.simulation.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * A file of numbers, one a line, in one of the shapes that files of lines come in.
 *
 * @param values       the numbers
 * @param lineEnd      what ends a line
 * @param endsWithLine whether the last line ends so too
 * @param gzip         whether it is packed
 * @param byteOrderMark whether it begins with one
 */
record TextFile(List<Long> values, String lineEnd, boolean endsWithLine, boolean gzip, boolean byteOrderMark) {
    /** {@code count} numbers from {@code start} on that rise, but for {@code slack}. */
    static TextFile draw(long start, int count, int slack, Random random) {
        List<Long> values = new ArrayList<>();
        long value = start;
        for (int i = 0; i < count; i++) {
            value += random.nextInt(4);
            values.add(value - (slack == 0 ? 0 : random.nextInt(slack)));
        }
        return new TextFile(
                values,
                random.nextBoolean() ? "\n" : "\r\n",
                random.nextInt(3) > 0,
                random.nextInt(3) == 0,
                random.nextInt(8) == 0);
    }

    byte[] bytes() throws IOException {
        StringBuilder text = new StringBuilder(byteOrderMark && !values.isEmpty() ? "\uFEFF" : "");
        for (int i = 0; i < values.size(); i++) {
            text.append(values.get(i)).append(i + 1 < values.size() || endsWithLine ? lineEnd : "");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = gzip ? new GZIPOutputStream(bytes) : bytes) {
            out.write(text.toString().getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}

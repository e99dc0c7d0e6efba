package io.leat.connect.file.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes the text of each record as a line of UTF-8.
 *
 * @param <T> the type of the records
 */
public final class SimpleStringEncoder<T> implements Encoder<T> {
    /** An encoder. */
    public SimpleStringEncoder() {}

    @Override
    public void encode(T element, OutputStream stream) throws IOException {
        stream.write(element.toString().getBytes(UTF_8));
        stream.write('\n');
    }
}

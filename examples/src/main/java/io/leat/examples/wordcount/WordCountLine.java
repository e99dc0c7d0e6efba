package io.leat.examples.wordcount;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.leat.connect.file.sink.Encoder;
import java.io.IOException;
import java.io.OutputStream;

/** A count as a line, {@code word,count}. */
record WordCountLine() implements Encoder<WordCount> {
    @Override
    public void encode(WordCount entry, OutputStream stream) throws IOException {
        stream.write((entry.word() + ',' + entry.count() + '\n').getBytes(US_ASCII));
    }
}

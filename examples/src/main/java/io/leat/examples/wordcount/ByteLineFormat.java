package io.leat.examples.wordcount;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.leat.connect.file.source.InputFile;
import io.leat.connect.file.source.LineFormat;
import io.leat.connect.file.source.LineParser;
import io.leat.serialize.types.TypeInformation;
import io.leat.serialize.types.Types;

/** Lines with a char for each byte: any text can be read so, and its ASCII letters are what they are. */
record ByteLineFormat() implements LineFormat<String> {
    @Override
    public TypeInformation<String> getProducedType() {
        return Types.STRING;
    }

    @Override
    public LineParser<String> createParser(InputFile file) {
        return (buffer, from, to, line) -> new String(buffer, from, to - from, ISO_8859_1);
    }
}

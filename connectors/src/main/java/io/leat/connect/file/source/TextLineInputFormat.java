package io.leat.connect.file.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.leat.serialize.types.TypeInformation;
import io.leat.serialize.types.Types;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;

/** Each line as a String, blank ones too. The file must be UTF-8: other bytes make a malformed row. */
public final class TextLineInputFormat implements LineFormat<String> {
    /** A format. */
    public TextLineInputFormat() {}

    @Override
    public TypeInformation<String> getProducedType() {
        return Types.STRING;
    }

    @Override
    public LineParser<String> createParser(InputFile file) {
        CharsetDecoder decoder = UTF_8.newDecoder();
        return (buffer, from, to, line) -> {
            try {
                return decoder.decode(ByteBuffer.wrap(buffer, from, to - from)).toString();
            } catch (CharacterCodingException e) {
                throw new MalformedLineException("it is not UTF-8");
            }
        };
    }
}

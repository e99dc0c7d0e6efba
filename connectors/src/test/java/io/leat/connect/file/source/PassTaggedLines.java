package io.leat.connect.file.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.leat.serialize.types.TypeInformation;
import io.leat.serialize.types.Types;

/** Lines as {@code pass:line number:text}; a line {@code bad} is malformed, a blank one holds no record. */
final class PassTaggedLines implements LineFormat<String> {
    @Override
    public TypeInformation<String> getProducedType() {
        return Types.STRING;
    }

    @Override
    public LineParser<String> createParser(InputFile file) {
        return (buffer, from, to, line) -> {
            String text = new String(buffer, from, to - from, UTF_8);
            if (text.equals("bad")) {
                throw new MalformedLineException("text=\"bad\" is bad");
            }
            return text.isEmpty() ? null : file.pass() + ":" + line + ":" + text;
        };
    }
}

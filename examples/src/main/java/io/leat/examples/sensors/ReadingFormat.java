package io.leat.examples.sensors;

import io.leat.connect.file.source.InputFile;
import io.leat.connect.file.source.LineFormat;
import io.leat.connect.file.source.LineParser;
import io.leat.serialize.types.TypeInformation;
import io.leat.serialize.types.Types;

/**
 * The files of a {@link SensorCatalog}, in its order.
 *
 * @param passes how often they are read
 */
record ReadingFormat(int passes) implements LineFormat<Reading> {
    @Override
    public TypeInformation<Reading> getProducedType() {
        return Types.of(Reading.class);
    }

    @Override
    public LineParser<Reading> createParser(InputFile file) {
        return new ReadingParser(file.index(), file.pass(), passes);
    }
}

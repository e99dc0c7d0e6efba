package io.leat.connect.file.source;

import io.leat.serialize.types.TypeInformation;
import java.io.Serializable;

/**
 * How the lines of a file become records.
 *
 * @param <T> the type of the records
 */
public interface LineFormat<T> extends Serializable {
    /** The type of the records. */
    TypeInformation<T> getProducedType();

    /** A parser for one pass through one file. */
    LineParser<T> createParser(InputFile file);
}

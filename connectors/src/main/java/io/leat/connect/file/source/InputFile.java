package io.leat.connect.file.source;

import java.nio.file.Path;

/**
 * What a format is told about the file it is about to read.
 *
 * @param path  where the file is
 * @param index its place in the list of the source's files, from 0
 * @param pass  how often it was read to its end before, see {@link FileSource.Builder#repeat}
 */
public record InputFile(Path path, int index, int pass) {}

package io.leat.examples.wordcount;

import io.leat.api.datastream.StreamExecutionEnvironment;
import io.leat.api.eventtime.WatermarkStrategy;
import io.leat.connect.file.sink.FileSink;
import io.leat.connect.file.source.FileSource;
import java.nio.file.Path;

/** The job: lines, words, a count a word, one line {@code word,count} each at the end of the input. */
public final class WordCountJob {
    /** A text may be one long line; half a gigabyte of it is taken. */
    private static final int MAX_LINE_BYTES = 512 << 20;

    private WordCountJob() {}

    /**
     * Describes the job to {@code environment}.
     *
     * @param input  a text file, plain or gzip
     * @param output the directory that the counts are written to
     */
    public static void build(StreamExecutionEnvironment environment, Path input, Path output) {
        FileSource<String> lines = FileSource.forRecordStreamFormat(new ByteLineFormat(), input)
                .maxLineBytes(MAX_LINE_BYTES)
                .build();
        environment
                .fromSource(lines, WatermarkStrategy.noWatermarks(), "Lines")
                .flatMap(new WordSplitter())
                .name("Words")
                .keyBy(word -> word)
                .process(new WordCounter())
                .name("Counts")
                .sinkTo(FileSink.forRowFormat(output, new WordCountLine()).build())
                .name("Count files");
    }
}

package io.leat.connect.file.source;

import io.leat.api.source.ReaderOutput;
import io.leat.api.source.SourceOutput;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;

/**
 * One split while it is read: the file, open at the position reached. Owned by its {@link FileReader}; {@link #close}
 * closes the file.
 *
 * <p>Invariant: {@code pass}, {@code offset} and {@code line} stand behind the last line taken; the file is open exactly
 * while there is a scanner.
 */
final class SplitCursor<T> implements AutoCloseable {
    private final FileSplit start;
    private final Path path;
    private final FileReadingOptions<T> options;
    private int pass;
    private long offset;
    private long line;
    private LineScanner scanner;
    private LineParser<T> parser;
    private SourceOutput<T> output;
    private long watermark = Long.MIN_VALUE;
    private long turn;

    /** Stands at the position of {@code split}; the file is opened by the first {@link #step}. */
    SplitCursor(FileSplit split, Path path, FileReadingOptions<T> options) throws IOException {
        this.start = split;
        this.path = path;
        this.options = options;
        this.pass = split.pass();
        this.offset = split.offset();
        this.line = split.line();
        this.turn = split.index();
        long sizeBytes = Files.size(path);
        if (sizeBytes != split.sizeBytes()) {
            throw new IOException("input file=" + path + " changed since the job started: size=" + sizeBytes + " then="
                    + split.sizeBytes() + "; put the old file back, or start without --resume");
        }
    }

    /** Takes one line and emits its record, if it holds one; false when it did not. */
    boolean step(ReaderOutput<T> readerOutput, SkippedRecords skipped) throws IOException {
        if (scanner == null) {
            open(readerOutput);
        }
        if (!nextLine()) {
            endPass();
            return false;
        }
        T entry = parse(skipped);
        offset = scanner.offset();
        line = scanner.line();
        if (entry == null) {
            return false;
        }
        output.collect(entry);
        return true;
    }

    /** Whether all passes are read. */
    boolean isFinished() {
        return pass >= options.passes();
    }

    String splitId() {
        return start.splitId();
    }

    /** The split at the position reached. */
    FileSplit split() {
        return start.at(pass, offset, line);
    }

    /** The watermark the split had when its last turn ended, ms. */
    long watermark() {
        return watermark;
    }

    /** When its last turn ended, in turns of the reader. */
    long turn() {
        return turn;
    }

    /** Ends a turn. */
    void endTurn(long watermarkNow, long turnNow) {
        watermark = watermarkNow;
        turn = turnNow;
    }

    @Override
    public void close() throws IOException {
        if (scanner != null) {
            scanner.close();
            scanner = null;
        }
    }

    private void open(ReaderOutput<T> readerOutput) throws IOException {
        if (output == null) {
            output = readerOutput.createOutputForSplit(splitId());
        }
        try {
            scanner = new LineScanner(ContentStreams.open(path, offset), offset, line, options.maxLineBytes());
        } catch (EOFException | ZipException e) {
            throw damaged(e);
        }
        parser = options.format().createParser(new InputFile(path, start.index(), pass));
    }

    private boolean nextLine() throws IOException {
        try {
            return scanner.next();
        } catch (EOFException | ZipException e) {
            throw damaged(e);
        }
    }

    private void endPass() throws IOException {
        close();
        pass++;
        offset = 0;
        line = 0;
    }

    private T parse(SkippedRecords skipped) throws BadRecordException {
        try {
            if (scanner.isTooLong()) {
                throw new MalformedLineException("it is longer than maxLineBytes=" + options.maxLineBytes());
            }
            return parser.parse(scanner.buffer(), scanner.from(), scanner.to(), scanner.line());
        } catch (MalformedLineException e) {
            if (options.onBadRecord() == OnBadRecord.FAIL) {
                throw new BadRecordException(path, scanner.line(), e.getMessage());
            }
            skipped.countOne();
            return null;
        }
    }

    private IOException damaged(IOException cause) {
        return new IOException(
                "input file=" + path + " is damaged gzip behind line=" + line + ": " + cause.getMessage()
                        + "; replace it by a whole copy",
                cause);
    }

    /** Counts rows that were passed over. */
    @FunctionalInterface
    interface SkippedRecords {
        void countOne();
    }
}

package io.leat.api.source;

/**
 * Takes the records of a reader.
 *
 * @param <T> the type of the records
 */
public interface ReaderOutput<T> extends SourceOutput<T> {
    /** The output of one split, the same one each time it is asked for. */
    SourceOutput<T> createOutputForSplit(String splitId);

    /** The split has ended: its watermark holds nobody back any more. */
    void releaseOutputForSplit(String splitId);

    /**
     * The watermark of a split as its last record left it (its generator is asked first), ms, {@link Long#MIN_VALUE}
     * before the first: lets a reader take the split that is most behind.
     */
    long watermarkOfSplit(String splitId);
}

package io.leat.api.source;

/**
 * Takes the records of one split (or of a reader without splits) and keeps its watermark.
 *
 * @param <T> the type of the records
 */
public interface SourceOutput<T> {
    /** Emits a record without a timestamp of the source's own. */
    void collect(T record);

    /** Emits a record with the source's own timestamp, ms. */
    void collect(T record, long timestamp);
}

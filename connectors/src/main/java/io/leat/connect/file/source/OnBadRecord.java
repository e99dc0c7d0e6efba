package io.leat.connect.file.source;

/** What a malformed row does. */
public enum OnBadRecord {
    /** It fails the job. */
    FAIL,
    /** It is passed over and counted. */
    SKIP
}

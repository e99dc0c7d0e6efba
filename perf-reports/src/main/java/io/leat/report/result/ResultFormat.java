package io.leat.report.result;

/** The field names of a result file; see the package. */
final class ResultFormat {
    static final String RESULTS = "results";
    static final String MACHINE = "machine";
    static final String DISTRIBUTIONS = "distributions";
    static final String CONTENDER = "contender";
    static final String COUNT = "count";
    static final String POINTS = "points";
    static final String NAME = "name";
    static final String PARAMS = "params";
    static final String UNIT = "unit";
    static final String SCORE = "score";
    static final String ERROR = "error";
    static final String BASELINE = "baseline";
    static final String RATIO = "ratio";
    static final String RATIO_ERROR = "ratio_error";
    static final String BETTER = "better";
    static final String ALLOC = "alloc_bytes_per_record";

    private ResultFormat() {}
}

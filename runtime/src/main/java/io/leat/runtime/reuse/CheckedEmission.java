package io.leat.runtime.reuse;

import io.leat.runtime.operator.Downstream;
import io.leat.runtime.operator.FunctionFailure;

/**
 * Stands behind an operator and refuses a record that the operator was given in an earlier call. Owned by the subtask's
 * thread.
 *
 * @param <T> the type of the records
 */
final class CheckedEmission<T> implements Downstream<T> {
    private final String operator;
    private final RetiredRecords given;
    private final Downstream<T> downstream;

    CheckedEmission(String operator, RetiredRecords given, Downstream<T> downstream) {
        this.operator = operator;
        this.given = given;
        this.downstream = downstream;
    }

    @Override
    public void accept(T record, long timestamp) {
        if (given.contains(record)) {
            throw FunctionFailure.of(
                    operator,
                    record,
                    new IllegalStateException(
                            "it emitted a record that it was given in an earlier call. " + ReuseChecks.ADVICE));
        }
        downstream.accept(record, timestamp);
    }

    @Override
    public void watermark(long timestamp) {
        downstream.watermark(timestamp);
    }
}

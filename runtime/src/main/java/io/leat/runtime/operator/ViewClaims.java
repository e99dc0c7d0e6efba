package io.leat.runtime.operator;

/**
 * The claims of one function: at most one is open. Owned by the subtask's thread.
 *
 * @param <T> the type of the records
 */
final class ViewClaims<T> {
    private final ClaimTarget<T> target;
    private boolean open;

    /** In front of a consumer, which may or may not lend views. */
    @SuppressWarnings("unchecked") // what takes T and lends views lends T
    ViewClaims(Downstream<T> downstream) {
        target = downstream instanceof ClaimTarget<?> lender ? (ClaimTarget<T>) lender : null;
    }

    T claim(Object key, int maxLength) {
        if (target == null) {
            throw new UnsupportedOperationException(
                    "records of this stream are no views made by @View: call collect(record)");
        }
        requireClosed();
        T view = target.claim(key, maxLength);
        open = true;
        return view;
    }

    void commit(long timestamp) {
        end();
        target.commit(timestamp);
    }

    void abort() {
        end();
        target.abort();
    }

    private void end() {
        if (!open) {
            throw new IllegalStateException("nothing is claimed: call claim(maxLength) before");
        }
        open = false;
    }

    /** When a function has returned, and before the next claim. */
    void requireClosed() {
        if (open) {
            throw new IllegalStateException(
                    "a view was claimed and neither committed nor aborted: end each claim before"
                            + " the next, and before the function returns");
        }
    }
}

package io.leat.memory.page;

/** Thrown when a pool is closed while some of its pages are still leased; names the owners and their counts. */
public final class PageLeakException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message the pool, the owners and how many pages each still holds
     */
    public PageLeakException(String message) {
        super(message);
    }
}

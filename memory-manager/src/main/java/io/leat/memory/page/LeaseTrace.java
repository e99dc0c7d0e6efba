package io.leat.memory.page;

/** The stack of a call that leased a page or gave it back; never thrown by itself, but shown as the cause of what is. */
final class LeaseTrace extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private LeaseTrace(String message, LeaseTrace before) {
        super(message, before);
    }

    static LeaseTrace ofLease(String owner) {
        return new LeaseTrace("leased by " + owner + onThread(), null);
    }

    static LeaseTrace ofRelease(LeaseTrace lease) {
        return new LeaseTrace("given back" + onThread(), lease);
    }

    private static String onThread() {
        return " on thread " + Thread.currentThread().getName();
    }
}

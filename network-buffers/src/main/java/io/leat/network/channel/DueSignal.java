package io.leat.network.channel;

/**
 * A signal that one end of a channel owes the other, if that one parks at all: several causes make one signal. Belongs
 * to the thread of the end that owes it.
 */
final class DueSignal {
    private WakeUp sleeper;
    private boolean due;

    /** Names who sleeps at the other end; before either thread starts. */
    void to(WakeUp wakeUp) {
        sleeper = wakeUp;
    }

    /** Something has been made visible to the other end. */
    void raise() {
        due = sleeper != null;
    }

    /** Signals, if anything has been made visible since the last time. */
    void send() {
        if (due) {
            due = false;
            sleeper.signal();
        }
    }
}

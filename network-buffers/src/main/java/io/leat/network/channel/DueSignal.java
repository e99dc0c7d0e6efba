package io.leat.network.channel;

import java.util.Arrays;

/**
 * A signal that one end of a channel owes to those at the other, if they park at all: several causes make one signal. Belongs
 * to the thread of the end that owes it.
 */
final class DueSignal {
    private WakeUp[] sleepers = {};
    private boolean due;

    /** Names one more who sleeps at the other end; before any thread starts. */
    void to(WakeUp wakeUp) {
        sleepers = Arrays.copyOf(sleepers, sleepers.length + 1);
        sleepers[sleepers.length - 1] = wakeUp;
    }

    /** Something has been made visible to the other end. */
    void raise() {
        due = sleepers.length != 0;
    }

    /** Signals, if anything has been made visible since the last time. */
    void send() {
        if (due) {
            due = false;
            for (WakeUp sleeper : sleepers) {
                sleeper.signal();
            }
        }
    }
}

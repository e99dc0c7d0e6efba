package io.leat.checkpoint.coordinator;

import org.agrona.concurrent.NanoClock;

/** Says when the next periodic checkpoint is due and when the pending one has taken too long. */
final class CheckpointSchedule {
    private final CheckpointSettings settings;
    private final NanoClock clock;
    private long nextTriggerNs;
    private long triggeredNs;

    CheckpointSchedule(CheckpointSettings settings, NanoClock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    void onStart() {
        nextTriggerNs = clock.nanoTime() + settings.intervalNs();
    }

    void onTriggered() {
        triggeredNs = clock.nanoTime();
        nextTriggerNs = triggeredNs + settings.intervalNs();
    }

    void onEnded() {
        long earliestNs = clock.nanoTime() + settings.minPauseNs();
        if (earliestNs - nextTriggerNs > 0) {
            nextTriggerNs = earliestNs;
        }
    }

    boolean isDue() {
        return settings.intervalNs() != CheckpointSettings.NO_INTERVAL && clock.nanoTime() - nextTriggerNs >= 0;
    }

    boolean isTimedOut() {
        return elapsedNs() > settings.timeoutNs();
    }

    /** Since the last trigger. */
    long elapsedNs() {
        return clock.nanoTime() - triggeredNs;
    }

    long timeoutNs() {
        return settings.timeoutNs();
    }
}

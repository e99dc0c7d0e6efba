package io.leat.jmh.chain;

import io.leat.api.functions.FilterFunction;
import io.leat.api.functions.MapFunction;

/** The functions of a chain of reused events. */
final class EventSteps {
    private EventSteps() {}

    /** Changes every event. */
    static final class Change implements MapFunction<Event, Event> {
        private static final long serialVersionUID = 1;

        @Override
        public Event map(Event event) {
            event.value = event.value * 3 + event.kind;
            return event;
        }
    }

    /** Keeps seven of eight. */
    static final class Keep implements FilterFunction<Event> {
        private static final long serialVersionUID = 1;

        @Override
        public boolean filter(Event event) {
            return event.kind != 3;
        }
    }

    /** Sums values up. */
    static final class Summing extends SummingSink<Event> {
        private static final long serialVersionUID = 1;

        @Override
        long valueOf(Event event) {
            return event.value;
        }
    }
}

package io.leat.simulation.scenario;

import io.leat.api.source.NumberSequenceSource.NumberSequenceSplit;
import java.io.Serializable;
import java.util.List;

/**
 * Tells the sender of a number and its key from the number.
 *
 * @param starts the first number of each sender
 * @param keys   how many keys each sender has
 */
record Numbering(List<Long> starts, int keys) implements Serializable {
    static Numbering of(List<NumberSequenceSplit> splits, int keys) {
        return new Numbering(splits.stream().map(NumberSequenceSplit::next).toList(), keys);
    }

    int sender(long number) {
        int sender = starts.size() - 1;
        while (starts.get(sender) > number) {
            sender--;
        }
        return sender;
    }

    long key(long number) {
        return (long) sender(number) * keys + number % keys;
    }

    boolean isFirstOfItsKey(long number) {
        return number - keys < starts.get(sender(number));
    }
}

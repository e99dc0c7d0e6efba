package io.leat.memory.layout;

import java.util.Collections;
import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a job asks of the memory. Immutable.
 *
 * @param parallelism the slots that it fills
 * @param channels its channels between subtasks; where that is not given, those of one exchange from all to all
 * @param pagesPerChannel the pages without which a channel cannot work
 * @param stateBytes the state that it is to keep in managed memory, spread evenly over its slots; 0 where that is open
 * @param uses what it uses managed memory for
 */
public record JobShape(
        int parallelism, OptionalLong channels, int pagesPerChannel, long stateBytes, Set<MemoryUse> uses) {
    /** The most state that can be asked for; keeps sums within range. */
    public static final long MAX_STATE_BYTES = 1L << 44;

    /** Checks the values. */
    public JobShape {
        EnumSet<MemoryUse> ordered = EnumSet.noneOf(MemoryUse.class);
        ordered.addAll(uses);
        uses = Collections.unmodifiableSet(ordered);
        if (parallelism < 1 || parallelism > SlotRequest.MAX_COUNT || pagesPerChannel < 1) {
            throw new IllegalArgumentException("parallelism=" + parallelism + " pagesPerChannel=" + pagesPerChannel
                    + ": give 1 to " + SlotRequest.MAX_COUNT + " parallel subtasks, and pages of 1 or more");
        }
        long all = Math.max(1, channels.orElse((long) parallelism * parallelism));
        long most = LayoutPlanner.MAX_PAGES / pagesPerChannel;
        if (channels.orElse(0) < 0 || all > most) {
            throw new IllegalArgumentException("channels=" + channels.orElse(all) + " parallelism=" + parallelism
                    + ": give 0 to " + most + " channels");
        }
        if (stateBytes < 0 || stateBytes > MAX_STATE_BYTES) {
            throw new IllegalArgumentException("state=" + stateBytes + ": give 0 to " + MAX_STATE_BYTES + " bytes");
        }
    }

    /** How many channels there are to be served; one at least. */
    public long channelCount() {
        return Math.max(1, channels.orElse((long) parallelism * parallelism));
    }

    /** The pages that all channels need to work at all. */
    public long channelPages() {
        return channelCount() * pagesPerChannel;
    }

    JobShape withParallelism(int newParallelism) {
        return new JobShape(newParallelism, channels, pagesPerChannel, stateBytes, uses);
    }

    JobShape withState(long newStateBytes) {
        return new JobShape(parallelism, channels, pagesPerChannel, newStateBytes, uses);
    }

    JobShape withChannels(long newChannels) {
        return new JobShape(parallelism, OptionalLong.of(newChannels), pagesPerChannel, stateBytes, uses);
    }
}

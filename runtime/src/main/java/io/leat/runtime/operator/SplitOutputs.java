package io.leat.runtime.operator;

import io.leat.api.eventtime.WatermarkStrategy;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The outputs of a source subtask, one for each split and one for what belongs to no split. Owned by its subtask's
 * thread.
 *
 * <p>A split that has not been read yet holds the watermark back. A reader that emits without naming splits does not tell
 * what it has read, so then only the splits it has named count.
 *
 * @param <T> the type of the records
 */
final class SplitOutputs<T> {
    private static final String NO_SPLIT = "";

    private final WatermarkStrategy<T> strategy;
    private final SplitOutput.Chain<T> chain;
    private final Map<String, SplitOutput<T>> outputs = new LinkedHashMap<>();
    private final Set<String> unread = new HashSet<>();
    private SplitOutput<?>[] polled = new SplitOutput<?>[0];
    private SplitOutput<T> mainOutput;

    SplitOutputs(WatermarkStrategy<T> strategy, SplitOutput.Chain<T> chain) {
        this.strategy = strategy;
        this.chain = chain;
    }

    /** Splits that will be read. */
    void expect(Collection<String> splitIds) {
        unread.addAll(splitIds);
        splitIds.forEach(this::open);
    }

    /** The output of a split. */
    SplitOutput<T> of(String splitId) {
        unread.remove(splitId);
        SplitOutput<T> known = outputs.get(splitId);
        return known == null ? open(splitId) : known;
    }

    /** The output of records of which no split is named. */
    SplitOutput<T> main() {
        if (mainOutput == null) {
            outputs.keySet().removeAll(unread);
            mainOutput = open(NO_SPLIT);
        }
        return mainOutput;
    }

    /** The split has ended. */
    void release(String splitId) {
        outputs.remove(splitId);
        collectPolled();
    }

    /** The watermark of a split, brought up to date, ms; {@link Long#MAX_VALUE} once it has ended. */
    long watermarkOf(String splitId) {
        SplitOutput<T> output = outputs.get(splitId);
        if (output == null) {
            return Long.MAX_VALUE;
        }
        output.emitPeriodically();
        return output.watermark();
    }

    /** The lowest watermark of all that are not idle; {@code current} where there is none. */
    long lowestWatermark(long current) {
        long lowest = Long.MAX_VALUE;
        boolean idle = true;
        for (SplitOutput<?> output : polled) {
            output.emitPeriodically();
            idle &= output.isIdle();
            lowest = Math.min(lowest, output.watermark());
        }
        return idle ? current : lowest;
    }

    private SplitOutput<T> open(String splitId) {
        SplitOutput<T> output = new SplitOutput<>(
                strategy.createTimestampAssigner(SourceTime.TIMESTAMPS),
                strategy.createWatermarkGenerator(SourceTime.WATERMARKS),
                chain);
        outputs.put(splitId, output);
        collectPolled();
        return output;
    }

    private void collectPolled() {
        polled = outputs.values().toArray(new SplitOutput<?>[0]);
    }
}

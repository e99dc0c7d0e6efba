package io.leat.runtime.operator;

import io.leat.api.source.RecordCursor;
import io.leat.runtime.loop.LoopClasses;
import io.leat.runtime.loop.LoopStep;
import io.leat.runtime.loop.RecordLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * A chain behind cursors, as one loop as far as it goes straight on. Owned by its subtask's thread; used once the chain is
 * open.
 *
 * @param <T> the type of the records
 */
final class PulledChain<T> implements RecordLoop.Outcome {
    private final String source;
    private final SubtaskCounters counters;
    private final Downstream<T> first;
    private final List<String> operators = new ArrayList<>();
    private List<Class<?>> input = List.of();
    private RecordLoop loop;

    PulledChain(String source, SubtaskCounters counters, Downstream<T> first) {
        this.source = source;
        this.counters = counters;
        this.first = first;
    }

    /** Takes up to {@code limit} records; answers how many. */
    int run(RecordCursor<T> cursor, SplitOutput<T> split, int limit, BooleanSupplier room) {
        if (!isFor(cursor, split)) {
            input = List.of(
                    cursor.getClass(),
                    split.assigner().getClass(),
                    split.generator().getClass());
            loop = LoopClasses.create(input, steps(), this);
        }
        int taken = loop.run(cursor, split.assigner(), split.generator(), split, room, limit);
        if (taken > 0) {
            split.touch();
        }
        return taken;
    }

    /** A reader may give cursors of several classes, and a strategy assigners. */
    private boolean isFor(RecordCursor<T> cursor, SplitOutput<T> split) {
        return loop != null
                && input.get(0) == cursor.getClass()
                && input.get(1) == split.assigner().getClass()
                && input.get(2) == split.generator().getClass();
    }

    private List<LoopStep> steps() {
        List<LoopStep> steps = new ArrayList<>();
        operators.clear();
        Downstream<?> next = first;
        while (next instanceof LoopedOperator looped) {
            steps.add(looped.loopStep());
            operators.add(looped.operatorName());
            next = looped.downstream();
        }
        if (next != null) {
            steps.add(LoopStep.accept(next, Downstream.class));
        }
        return steps;
    }

    @Override
    public void count(int taken, int written) {
        counters.count(taken, written);
    }

    @Override
    public RuntimeException failed(int step, Object record, Exception cause) {
        return switch (step) {
            case READING -> FunctionFailure.inStep(source, "reading", cause);
            case TIMESTAMP -> FunctionFailure.of(source + " (timestamps)", record, cause);
            default -> FunctionFailure.of(operators.get(step), record, cause);
        };
    }
}

package io.leat.runtime.task;

import io.leat.runtime.operator.Operator;
import io.leat.runtime.operator.SnapshotContext;
import io.leat.runtime.operator.Timers;
import java.util.List;
import java.util.Objects;

/** The operators of a subtask, head first. Owned by the subtask's thread. */
final class Chain {
    private final List<Operator<?>> operators;
    private final Timers[] timers;

    Chain(List<Operator<?>> operators) {
        this.operators = List.copyOf(operators);
        this.timers = operators.stream()
                .map(Operator::timers)
                .filter(Objects::nonNull)
                .toArray(Timers[]::new);
    }

    /** Opens the operators, the last first, so that each finds those behind it open. */
    void open() throws Exception {
        for (int i = operators.size() - 1; i >= 0; i--) {
            operators.get(i).open();
        }
    }

    boolean isAdvancing() {
        for (Timers each : timers) {
            if (each.isAdvancing()) {
                return true;
            }
        }
        return false;
    }

    int advance(int limit) {
        int work = 0;
        for (int i = 0; i < operators.size(); i++) {
            work += operators.get(i).advance(limit);
        }
        return work;
    }

    void snapshot(SnapshotContext context) throws Exception {
        for (Operator<?> operator : operators) {
            operator.snapshot(context);
        }
    }

    void notifyCheckpointComplete(long checkpointId) throws Exception {
        for (Operator<?> operator : operators) {
            operator.notifyCheckpointComplete(checkpointId);
        }
    }

    /** Closes all operators, whatever any of them throws; answers the first failure, or null. */
    Throwable close() {
        Throwable first = null;
        for (Operator<?> operator : operators) {
            try {
                operator.close();
            } catch (Throwable e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        return first;
    }
}

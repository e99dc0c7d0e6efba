package io.leat.runtime.operator;

import io.leat.api.functions.RuntimeContext;
import io.leat.api.functions.TaskInfo;
import io.leat.api.state.ValueState;
import io.leat.api.state.ValueStateDescriptor;

/** The context of a function; with keyed state where the stream is keyed. Owned by its subtask's thread. */
final class FunctionContext implements RuntimeContext {
    private final OperatorContext context;
    private final KeyedContext<?, ?> keyed;

    /** {@code keyed} is null where the stream is not keyed. */
    FunctionContext(OperatorContext context, KeyedContext<?, ?> keyed) {
        this.context = context;
        this.keyed = keyed;
    }

    @Override
    public TaskInfo getTaskInfo() {
        return context.taskInfo();
    }

    @Override
    public <T> ValueState<T> getState(ValueStateDescriptor<T> descriptor) {
        if (keyed == null) {
            throw new IllegalStateException("operator=" + context.name() + " state=" + descriptor.getName()
                    + " needs a keyed stream: call keyBy() before this operator");
        }
        return keyed.valueState(descriptor);
    }
}

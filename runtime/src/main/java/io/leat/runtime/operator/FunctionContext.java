package io.leat.runtime.operator;

import io.leat.api.functions.Function;
import io.leat.api.functions.OpenContext;
import io.leat.api.functions.RichFunction;
import io.leat.api.functions.RuntimeContext;
import io.leat.api.functions.TaskInfo;
import io.leat.api.state.ValueState;
import io.leat.api.state.ValueStateDescriptor;

/** The context of a function; with keyed state where the stream is keyed. Owned by its subtask's thread. */
final class FunctionContext implements RuntimeContext {
    private static final OpenContext OPEN = new OpenContext() {};

    private final OperatorContext context;
    private final KeyedContext<?, ?> keyed;

    private FunctionContext(OperatorContext context, KeyedContext<?, ?> keyed) {
        this.context = context;
        this.keyed = keyed;
    }

    /** Opens a function, if it has a life cycle. {@code keyed} is null where the stream is not keyed. */
    static void open(Function function, OperatorContext context, KeyedContext<?, ?> keyed) {
        if (function instanceof RichFunction rich) {
            rich.setRuntimeContext(new FunctionContext(context, keyed));
            try {
                rich.open(OPEN);
            } catch (Exception e) {
                throw FunctionFailure.inStep(context.name(), "open()", e);
            }
        }
    }

    /** Closes a function, if it has a life cycle. */
    static void close(Function function) throws Exception {
        if (function instanceof RichFunction rich) {
            rich.close();
        }
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

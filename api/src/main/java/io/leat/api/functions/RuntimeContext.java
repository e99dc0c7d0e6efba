package io.leat.api.functions;

import io.leat.api.state.ValueState;
import io.leat.api.state.ValueStateDescriptor;

/** What a rich function can ask of the subtask it runs in. */
public interface RuntimeContext {
    /** Where the function runs. */
    TaskInfo getTaskInfo();

    /**
     * The value kept for the current key.
     *
     * @throws IllegalStateException if the stream is not keyed
     */
    <T> ValueState<T> getState(ValueStateDescriptor<T> descriptor);
}

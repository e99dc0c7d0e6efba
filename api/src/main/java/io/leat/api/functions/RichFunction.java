package io.leat.api.functions;

/** A function with a life cycle and a context. */
public interface RichFunction extends Function {
    /** Called once a subtask, before the first record. */
    void open(OpenContext openContext) throws Exception;

    /** Called once a subtask, after the last record or on failure. */
    void close() throws Exception;

    /** The context of the subtask. */
    RuntimeContext getRuntimeContext();

    /** Called by the runtime before {@link #open}. */
    void setRuntimeContext(RuntimeContext context);
}

package io.leat.runtime.operator;

import io.leat.api.functions.Function;
import io.leat.api.functions.OpenContext;
import io.leat.api.functions.RichFunction;
import java.util.ArrayList;
import java.util.List;

/**
 * Opens and closes those of an operator's functions that have a life cycle. Owned by the subtask's thread.
 *
 * <p>Invariant: a function is closed exactly if its {@code open} was called, whether that failed or not.
 */
final class FunctionLife {
    private static final OpenContext OPEN = new OpenContext() {};

    private final Function[] functions;
    private final List<RichFunction> opened = new ArrayList<>();

    /** Of {@code functions}; a null among them is passed over. */
    FunctionLife(Function... functions) {
        this.functions = functions;
    }

    /** Opens them. {@code keyed} is null where the stream is not keyed. */
    void open(OperatorContext context, KeyedContext<?, ?> keyed) {
        for (Function function : functions) {
            if (function instanceof RichFunction rich) {
                opened.add(rich);
                rich.setRuntimeContext(new FunctionContext(context, keyed));
                try {
                    rich.open(OPEN);
                } catch (Exception e) {
                    throw FunctionFailure.inStep(context.name(), "open()", e);
                }
            }
        }
    }

    /** Closes them, the later ones too where an earlier one fails. */
    void close() throws Exception {
        Exception first = null;
        for (RichFunction function : opened) {
            try {
                function.close();
            } catch (Exception e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}

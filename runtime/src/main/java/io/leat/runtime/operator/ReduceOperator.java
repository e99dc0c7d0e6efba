package io.leat.runtime.operator;

import io.leat.api.functions.ReduceFunction;
import io.leat.serialize.types.TypeInformation;
import io.leat.state.backend.ValueTable;
import java.io.IOException;

/**
 * {@code reduce} on a keyed stream: keeps one value a key and emits it anew for each record.
 *
 * @param <K> the type of the key
 * @param <T> the type of the records
 */
final class ReduceOperator<K, T> implements Operator<T> {
    private final OperatorContext context;
    private final ReduceFunction<T> function;
    private final FunctionLife life;
    private final KeyedContext<T, K> keyed;
    private final ValueTable<T> values;
    private final Downstream<T> downstream;
    private final T reuse;

    ReduceOperator(
            OperatorContext context,
            ReduceFunction<T> function,
            TypeInformation<T> type,
            KeyedContext<T, K> keyed,
            Downstream<T> downstream) {
        this.context = context;
        this.function = function;
        this.life = new FunctionLife(function);
        this.keyed = keyed;
        this.values = keyed.backend().table("reduced", type);
        this.downstream = downstream;
        this.reuse = type.createCodec().newReuse();
    }

    @Override
    public void accept(T record, long timestamp) {
        T reduced;
        try {
            keyed.setRecord(record);
            T before = values.get(0, 0, reuse);
            reduced = before == null ? record : function.reduce(before, record);
            values.put(0, 0, reduced);
        } catch (Exception e) {
            throw FunctionFailure.of(context.name(), record, e);
        }
        downstream.accept(reduced, timestamp);
    }

    @Override
    public void watermark(long timestamp) {
        downstream.watermark(timestamp);
    }

    @Override
    public void open() {
        life.open(context, keyed);
    }

    @Override
    public void snapshot(SnapshotContext snapshot) throws IOException {
        snapshot.put(StatePart.KEYED, context.uid(), keyed.snapshot());
    }

    @Override
    public void restore(RestoreContext restore) throws IOException {
        keyed.restore(restore.get(StatePart.KEYED));
    }

    @Override
    public void close() throws Exception {
        try {
            life.close();
        } finally {
            keyed.close();
        }
    }
}

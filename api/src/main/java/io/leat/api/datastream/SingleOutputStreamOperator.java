package io.leat.api.datastream;

import io.leat.api.graph.ChainingStrategy;
import io.leat.api.graph.SlotSharingGroup;
import io.leat.api.graph.Transformation;
import io.leat.serialize.types.TypeHint;
import io.leat.serialize.types.TypeInformation;
import io.leat.serialize.types.Types;

/**
 * A stream that comes out of an operator, with the operator's controls.
 *
 * @param <T> the type of the records
 */
public class SingleOutputStreamOperator<T> extends DataStream<T> {
    SingleOutputStreamOperator(StreamExecutionEnvironment environment, Transformation<T> operator) {
        super(environment, operator);
    }

    /** Sets what people call the operator. */
    public SingleOutputStreamOperator<T> name(String name) {
        getTransformation().setName(name);
        return this;
    }

    /** Sets what the operator's state is found by after a change of the program; unique within the job. */
    public SingleOutputStreamOperator<T> uid(String uid) {
        getTransformation().setUid(uid);
        return this;
    }

    /** Sets how many subtasks the operator has. */
    public SingleOutputStreamOperator<T> setParallelism(int parallelism) {
        getTransformation().setParallelism(Controls.checkedParallelism("parallelism", parallelism));
        return this;
    }

    /** Sets how many key groups the operator has. */
    public SingleOutputStreamOperator<T> setMaxParallelism(int maxParallelism) {
        getTransformation().setMaxParallelism(Controls.checkedParallelism("maxParallelism", maxParallelism));
        return this;
    }

    /** Sets whose slots the operator shares; those behind it follow, unless they name a group of their own. */
    public SingleOutputStreamOperator<T> slotSharingGroup(String slotSharingGroup) {
        return slotSharingGroup(SlotSharingGroup.newBuilder(slotSharingGroup).build());
    }

    /** Sets whose slots it shares, and what each of them is given. */
    public SingleOutputStreamOperator<T> slotSharingGroup(SlotSharingGroup slotSharingGroup) {
        getTransformation().setSlotSharingGroup(slotSharingGroup);
        return this;
    }

    /** The operator begins a new chain. */
    public SingleOutputStreamOperator<T> startNewChain() {
        getTransformation().setChainingStrategy(ChainingStrategy.HEAD);
        return this;
    }

    /** The operator stays alone. */
    public SingleOutputStreamOperator<T> disableChaining() {
        getTransformation().setChainingStrategy(ChainingStrategy.NEVER);
        return this;
    }

    /** Says what the operator gives, where its function alone doesn't tell. */
    public SingleOutputStreamOperator<T> returns(TypeInformation<T> type) {
        getTransformation().setOutputType(type);
        return this;
    }

    /** Says what the operator gives: {@code returns(new TypeHint<Tuple2<String, Long>>() {})}. */
    public SingleOutputStreamOperator<T> returns(TypeHint<T> hint) {
        return returns(hint.getTypeInfo());
    }

    /** Says what the operator gives: a class without type arguments. */
    public SingleOutputStreamOperator<T> returns(Class<T> typeClass) {
        return returns(Types.of(typeClass));
    }
}

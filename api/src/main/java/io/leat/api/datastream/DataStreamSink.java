package io.leat.api.datastream;

import io.leat.api.graph.ChainingStrategy;
import io.leat.api.graph.SinkTransformation;
import io.leat.api.graph.SlotSharingGroup;

/**
 * The end of a stream, with the sink's controls.
 *
 * @param <T> the type of the records
 */
public final class DataStreamSink<T> {
    private final SinkTransformation<T> sink;

    DataStreamSink(SinkTransformation<T> sink) {
        this.sink = sink;
    }

    /** The step this is. */
    public SinkTransformation<T> getTransformation() {
        return sink;
    }

    /** Sets what people call the sink. */
    public DataStreamSink<T> name(String name) {
        sink.setName(name);
        return this;
    }

    /** Sets what the sink's state is found by after a change of the program; unique within the job. */
    public DataStreamSink<T> uid(String uid) {
        sink.setUid(uid);
        return this;
    }

    /** Sets how many subtasks write. */
    public DataStreamSink<T> setParallelism(int parallelism) {
        sink.setParallelism(Controls.checkedParallelism("parallelism", parallelism));
        return this;
    }

    /** Sets how many subtasks there can ever be. */
    public DataStreamSink<T> setMaxParallelism(int maxParallelism) {
        sink.setMaxParallelism(Controls.checkedParallelism("maxParallelism", maxParallelism));
        return this;
    }

    /** Sets whose slots the sink shares. */
    public DataStreamSink<T> slotSharingGroup(String slotSharingGroup) {
        return slotSharingGroup(SlotSharingGroup.newBuilder(slotSharingGroup).build());
    }

    /** Sets whose slots it shares, and what each of them is given. */
    public DataStreamSink<T> slotSharingGroup(SlotSharingGroup slotSharingGroup) {
        sink.setSlotSharingGroup(slotSharingGroup);
        return this;
    }

    /** The sink stays alone. */
    public DataStreamSink<T> disableChaining() {
        sink.setChainingStrategy(ChainingStrategy.NEVER);
        return this;
    }
}

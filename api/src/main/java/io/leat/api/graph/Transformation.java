package io.leat.api.graph;

import io.leat.api.configuration.MemorySize;
import io.leat.serialize.types.TypeInformation;
import java.util.List;
import java.util.Optional;

/**
 * A step of a job as the user described it. Built by one thread, read-only once the job is executed.
 *
 * @param <T> the type of the records it gives
 */
public abstract class Transformation<T> {
    /** The parallelism of a step that leaves it to the environment. */
    public static final int PARALLELISM_DEFAULT = -1;

    /** The slot sharing group of a step that names none. */
    public static final String DEFAULT_SLOT_SHARING_GROUP = "default";

    private final int id;
    private final List<Transformation<?>> inputs;
    private String name;
    private String uid;
    private TypeInformation<T> outputType;
    private boolean outputTypeUsed;
    private int parallelism = PARALLELISM_DEFAULT;
    private int maxParallelism = PARALLELISM_DEFAULT;
    private SlotSharingGroup slotSharingGroup;
    private ChainingStrategy chainingStrategy = ChainingStrategy.ALWAYS;

    /**
     * A step.
     *
     * @param id         unique within the environment, growing in the order of creation
     * @param outputType what it gives, or null if it isn't known yet: then {@link #getOutputType} fails
     */
    protected Transformation(int id, String name, TypeInformation<T> outputType, List<Transformation<?>> inputs) {
        this.id = id;
        this.name = name;
        this.outputType = outputType;
        this.inputs = List.copyOf(inputs);
    }

    /** Calls the visitor's method for this kind of step. */
    public abstract <R> R accept(TransformationVisitor<R> visitor);

    /** Unique within the environment. */
    public final int getId() {
        return id;
    }

    /** The steps before this one. */
    public final List<Transformation<?>> getInputs() {
        return inputs;
    }

    /** What people call it. */
    public final String getName() {
        return name;
    }

    /** Sets what people call it. */
    public final void setName(String name) {
        this.name = name;
    }

    /** What its state is found by, or null where the user named none. */
    public final String getUid() {
        return uid;
    }

    /** Sets what its state is found by. */
    public final void setUid(String uid) {
        this.uid = uid;
    }

    /**
     * The type of the records it gives.
     *
     * @throws io.leat.serialize.types.InvalidTypesException if it could not be found out; says to call {@code returns}
     */
    public final TypeInformation<T> getOutputType() {
        if (outputType == null) {
            throw new io.leat.serialize.types.InvalidTypesException("operator=" + name
                    + " has an output type that cannot be found out from its function: call .returns(Types...) on it");
        }
        outputTypeUsed = true;
        return outputType;
    }

    /** Whether the output type is known. */
    public final boolean hasOutputType() {
        return outputType != null;
    }

    /**
     * Says what it gives.
     *
     * @throws IllegalStateException if another type has been used already, by a step behind it
     */
    public final void setOutputType(TypeInformation<T> outputType) {
        if (outputTypeUsed && !outputType.equals(this.outputType)) {
            throw new IllegalStateException("operator=" + name + " type=" + outputType + " comes too late, "
                    + this.outputType + " is in use: call .returns() before anything else on the stream");
        }
        this.outputType = outputType;
    }

    /** How many subtasks, or {@link #PARALLELISM_DEFAULT}. */
    public final int getParallelism() {
        return parallelism;
    }

    /** Sets how many subtasks. */
    public final void setParallelism(int parallelism) {
        this.parallelism = parallelism;
    }

    /** How many key groups, or {@link #PARALLELISM_DEFAULT}. */
    public final int getMaxParallelism() {
        return maxParallelism;
    }

    /** Sets how many key groups. */
    public final void setMaxParallelism(int maxParallelism) {
        this.maxParallelism = maxParallelism;
    }

    /** The name of the slot sharing group, or null: that of its inputs where they agree, else the default. */
    public final String getSlotSharingGroup() {
        return slotSharingGroup == null ? null : slotSharingGroup.getName();
    }

    /** The managed memory of each slot of its group, where this step says it. */
    public final Optional<MemorySize> getSlotManagedMemory() {
        return slotSharingGroup == null ? Optional.empty() : slotSharingGroup.getManagedMemory();
    }

    /** Sets the slot sharing group. */
    public final void setSlotSharingGroup(SlotSharingGroup slotSharingGroup) {
        this.slotSharingGroup = slotSharingGroup;
    }

    /** Whether it joins a chain. */
    public final ChainingStrategy getChainingStrategy() {
        return chainingStrategy;
    }

    /** Sets whether it joins a chain. */
    public final void setChainingStrategy(ChainingStrategy chainingStrategy) {
        this.chainingStrategy = chainingStrategy;
    }
}

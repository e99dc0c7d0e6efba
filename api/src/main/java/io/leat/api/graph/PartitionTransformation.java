package io.leat.api.graph;

import java.util.List;

/**
 * A choice of partitioning between two steps.
 *
 * @param <T> the type of the records
 */
public final class PartitionTransformation<T> extends Transformation<T> {
    private final Partitioning partitioning;
    private final KeySpec<T, ?> key;

    /**
     * Partitions what {@code input} gives.
     *
     * @param key for {@link Partitioning#KEY_GROUP}, else null
     */
    public PartitionTransformation(int id, Transformation<T> input, Partitioning partitioning, KeySpec<T, ?> key) {
        super(id, "Partition", input.getOutputType(), List.of(input));
        if ((partitioning == Partitioning.KEY_GROUP) != (key != null)) {
            throw new IllegalArgumentException("partitioning=" + partitioning + " key=" + key
                    + ": a key belongs to KEY_GROUP, and to no other partitioning");
        }
        this.partitioning = partitioning;
        this.key = key;
    }

    /** How records are divided. */
    public Partitioning getPartitioning() {
        return partitioning;
    }

    /** The key of {@link Partitioning#KEY_GROUP}, else null. */
    public KeySpec<T, ?> getKey() {
        return key;
    }

    @Override
    public <R> R accept(TransformationVisitor<R> visitor) {
        return visitor.visitPartition(this);
    }
}

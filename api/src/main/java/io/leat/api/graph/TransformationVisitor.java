package io.leat.api.graph;

/**
 * One method for each kind of {@link Transformation}.
 *
 * @param <R> the type of the result
 */
public interface TransformationVisitor<R> {
    /** A source. */
    <T> R visitSource(SourceTransformation<T> source);

    /** An operator with one input. */
    <I, O> R visitOneInput(OneInputTransformation<I, O> operator);

    /** A choice of partitioning. */
    <T> R visitPartition(PartitionTransformation<T> partition);

    /** A union. */
    <T> R visitUnion(UnionTransformation<T> union);

    /** A sink. */
    <T> R visitSink(SinkTransformation<T> sink);
}

package io.leat.jmh.suite;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name of what a benchmark class measures, as {@code codec.encode.record}. One JMH operation is one record. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Measured {
    /**
     * Dotted; size, backend and percentile are parts of it. A JMH parameter in braces makes a row of each of its values,
     * as {@code exchange.job.tuple.p{parallelism}}. A class of baselines may serve several rows.
     */
    String[] value();
}

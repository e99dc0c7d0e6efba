package io.leat.serialize.view;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On the getter of a view's text or bytes: the field stands at a fixed offset. Text is padded with zeros, so it holds no
 * zero itself; bytes are exactly as many.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface FixedLength {
    /** Bytes of the field, at least one. */
    int value();
}

package io.leat.serialize.view;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an interface as a view: a record that is read and written where its bytes are, without an object for each.
 *
 * <p>A field is a pair of methods of one name: a getter without parameters and a setter with one, which gives nothing or
 * the view itself. Fields stand in order of declaration, those of interfaces it extends first. Of a primitive type, or
 * of another with {@link FixedLength}, they stand at fixed offsets; all others follow, each with a length of its own.
 *
 * <pre>
 *   &#64;View
 *   public interface Trade {
 *       long id();
 *       Trade id(long id);
 *
 *       double price();
 *       Trade price(double price);
 *
 *       CharSequence symbol();
 *       Trade symbol(CharSequence symbol);
 *   }
 * </pre>
 *
 * <p>Fields that are not primitive are {@code String} (any text, as UTF-8), {@code CharSequence} (ASCII, read without a
 * new object), {@code byte[]} (read as a copy) or {@code DirectBuffer} (read in place).
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface View {}

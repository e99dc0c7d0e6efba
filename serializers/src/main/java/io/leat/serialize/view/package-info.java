/**
 * Views: records that are read and written in place. A user declares an interface, and its class is generated.
 *
 * <h2>The bytes</h2>
 *
 * <p>A view has the bytes that a record with the same fields has, as {@link io.leat.serialize.codec.CompositeLayout}
 * draws them. Two kinds of fields are more than a record has: text of {@link io.leat.serialize.view.FixedLength}, padded
 * with zeros, and bytes of fixed length; both stand among the primitive fields, in order of declaration.
 */
package io.leat.serialize.view;

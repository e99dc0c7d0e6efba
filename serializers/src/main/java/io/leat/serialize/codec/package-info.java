/**
 * How a value becomes bytes and a value again: the contract of codecs, and the pieces they are made of.
 *
 * <h2>The format</h2>
 *
 * <p>A value has no length and no type of its own in the bytes: both come from outside (a frame, a state entry, the
 * length word of the field around it). All integers are little-endian.
 *
 * <ul>
 *   <li><b>Primitives and their boxes</b> are the bare value: 1 byte for boolean (0 or 1) and byte, 2 for short and char,
 *       4 for int and float, 8 for long and double. Floating-point values have one NaN ({@link Double#doubleToLongBits}).
 *   <li><b>Strings</b> are UTF-8, see {@link io.leat.serialize.codec.StringCodec}.
 *   <li><b>Enums</b> are the UTF-8 name of the constant, see {@link io.leat.serialize.codec.EnumCodec}.
 *   <li><b>Times</b> are numbers: see {@link io.leat.serialize.codec.TimeCodecs}. <b>Big numbers</b> are the shortest
 *       two's complement, most significant byte first: see {@link io.leat.serialize.codec.BigNumberCodecs}.
 *   <li><b>Arrays</b> of primitives are their elements, one after the other.
 *   <li><b>Collections, maps and arrays of objects</b> are a count and the elements, as
 *       {@link io.leat.serialize.codec.ElementLayout} draws it. <b>Either</b> is a byte (0 left, 1 right) and the value.
 *   <li><b>Composites</b> (records, POJOs, tuples) are laid out as {@link io.leat.serialize.codec.CompositeLayout} draws
 *       it: first the primitive fields in order of declaration, at fixed offsets; then every other field in order of
 *       declaration, behind a length word. The length word of a null is -1, and a null has no further bytes.
 *   <li>A composite inside a composite is such a field: a length word, then the composite laid out in the same way.
 * </ul>
 *
 * <p>Order of declaration of a POJO is: fields of the superclass first, then as the class file lists them.
 *
 * <p><b>Canonical.</b> Values of key types that are equal have equal bytes and values that are not, have not. A reader
 * refuses what no writer writes (a boolean 2, overlong UTF-8, bytes left over) with an
 * {@link java.lang.IllegalArgumentException} that names the type and the field, and never reads beyond the length it was
 * given. The one lenience: any NaN is read as NaN.
 */
package io.leat.serialize.codec;

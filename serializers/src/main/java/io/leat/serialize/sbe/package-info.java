/**
 * SBE codecs as records: a stream of the decoders that SBE's tool generates. They are recognised by their shape, so that
 * no version of SBE is a dependency.
 *
 * <h2>The bytes</h2>
 *
 * <pre>
 *   0              2          4
 *   +--------------+----------+--------------------------------------------+
 *   | block length | version  | the message as SBE wrote it, without header |
 *   +--------------+----------+--------------------------------------------+
 * </pre>
 *
 * <p>Both numbers are unsigned shorts, little-endian: those the message was written with, so that a newer schema reads
 * older state. The template and the schema are known from the type. See {@link io.leat.serialize.sbe.SbeLayout}.
 */
package io.leat.serialize.sbe;

/** A whole job with one exchange: source, channel, and a sink that counts and checks what arrives. */
package io.leat.jmh.hop;

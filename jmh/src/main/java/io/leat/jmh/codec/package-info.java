/** Records to bytes and back: generated codecs beside the puts and gets that a person would write for the same bytes. */
package io.leat.jmh.codec;

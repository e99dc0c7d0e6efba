/**
 * Records, watermarks and barriers as frames of channels: who encodes a record into which channel, and what a reader
 * makes of a frame.
 */
package io.leat.runtime.exchange;

/** How a value becomes bytes and a value again: the contract of codecs, and the pieces they are made of. */
package io.leat.serialize.codec;

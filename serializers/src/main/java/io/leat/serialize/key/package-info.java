/** The one hash of key bytes, from which key groups and state slots follow. */
package io.leat.serialize.key;

/** Codecs of composites, generated as hidden classes: straight-line code, no reflection and no boxing per record. */
package io.leat.serialize.generate;

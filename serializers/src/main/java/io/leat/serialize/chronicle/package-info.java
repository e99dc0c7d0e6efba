/**
 * Chronicle's {@code BytesMarshallable} as records: their bytes are what their own methods write. Only loaded where such
 * a type is described, so that Chronicle is needed by those alone who use it.
 */
package io.leat.serialize.chronicle;

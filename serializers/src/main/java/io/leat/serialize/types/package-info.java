/** Descriptions of types: what a stream carries, how it is extracted from user code, and which codec it gets. */
package io.leat.serialize.types;

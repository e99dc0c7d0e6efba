/** Streams and the environment that makes them: the surface a job is written against. */
package io.leat.api.datastream;

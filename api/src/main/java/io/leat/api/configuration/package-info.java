/** Typed options, under Flink's key names where the concept is the same. */
package io.leat.api.configuration;

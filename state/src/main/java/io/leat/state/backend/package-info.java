/** Keyed state as operators use it: values by key and namespace, timers, snapshot and restore. */
package io.leat.state.backend;

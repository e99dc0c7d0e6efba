/** What must be true of the JVM before the engine can run in it. */
package io.leat.runtime.preflight;

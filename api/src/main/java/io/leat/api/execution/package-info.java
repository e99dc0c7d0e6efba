/** How a described job is run: the executor found by {@link java.util.ServiceLoader}, the handle and the result. */
package io.leat.api.execution;

/** The operators of a chain: direct calls from one to the next, no bytes between them. */
package io.leat.runtime.operator;

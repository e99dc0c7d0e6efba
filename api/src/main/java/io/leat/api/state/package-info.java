/** Handles to keyed state, and their descriptors. */
package io.leat.api.state;

/**
 * Designs of a channel that were weighed against each other before one was built: see decision 10 in the project's
 * documents. Each is the hot path of the design and nothing else: own pages, whole records, no spilling. They are kept
 * so that the choice can be measured again.
 */
package io.leat.jmh.spike;

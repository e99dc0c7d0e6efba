/** What a sink is: writers, and what they commit once a checkpoint is complete. */
package io.leat.api.sink;

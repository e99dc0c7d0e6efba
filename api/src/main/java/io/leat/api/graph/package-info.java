/** The job as a plain description: transformations and the operators they ask for; no execution. */
package io.leat.api.graph;

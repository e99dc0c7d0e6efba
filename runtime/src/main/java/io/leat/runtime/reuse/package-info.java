/**
 * The checked mode of object reuse: each operator gets records of its own, which are made unusable when its call has
 * returned, and who keeps one is told so by name.
 */
package io.leat.runtime.reuse;

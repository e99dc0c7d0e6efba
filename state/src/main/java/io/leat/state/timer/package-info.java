/**
 * Timers of keyed operators: registered once a key, namespace and time, fired in an order that depends on nothing else.
 */
package io.leat.state.timer;

/** Gates: all channels of one consumer behind one poll, each of which can be held back. */
package io.leat.network.gate;

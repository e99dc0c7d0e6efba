/** Channels: frames of one producer for one consumer, in pages, with credit that keeps the faster end in bounds. */
package io.leat.network.channel;

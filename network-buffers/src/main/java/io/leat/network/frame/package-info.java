/** How bytes lie in the pages of a channel: frames, their headers, and when a frame can be seen. */
package io.leat.network.frame;

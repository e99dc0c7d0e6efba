/**
 * Channels: frames of one producer for one consumer, in off-heap pages, with credit that keeps the faster end in bounds.
 *
 * <h2>Pages and positions</h2>
 *
 * <p>A channel is a sequence of bytes with 64-bit positions, cut into pages: page {@code n} holds the positions {@code [n
 * * pageBytes, (n + 1) * pageBytes)}. The writer {@link io.leat.network.channel.ChannelWriter#claim claims} a frame in its
 * current page, writes it in place and commits it; the reader reads it in the same page.
 *
 * <pre>
 *            consumed            position of the reader    published        position of the writer
 *               |                         |                    |                   |
 *   ...---------+----------+--------------+----------+---------+--------+----------+ - - - - -
 *     given back|  read    | queued: seen by reader            | committed: not    | claimed
 *               |          |                                   | seen yet          |
 * </pre>
 *
 * <p>Two positions cross between the threads, each stored with release order by its one owner and read with acquire order
 * by the other: {@code published} by the writer (each 64 frames, at a page's end, when there is no room, and when told
 * to), {@code consumed} by the reader (at a page's end and at the end of a poll). Everything else belongs to one end.
 *
 * <h2>Who may hold how many pages</h2>
 *
 * <p>All pages of a job come out of one pool; quotas say who may take how many. In the order in which a writer takes them:
 *
 * <ol>
 *   <li><b>own</b> pages, two or more a channel, never lent: so a channel whose reader reads always goes on;
 *   <li><b>floating</b> pages, borrowed for a backlog;
 *   <li><b>parking</b> pages, in which records for a full channel wait while their producer works for other channels;
 *   <li><b>overdraft</b> pages, for what one call emits beyond the room that was there before it;
 *   <li>the <b>spill file</b>, for what goes beyond that.
 * </ol>
 *
 * <p>The writer keeps one page of the first three kinds in reserve. While it does, {@link
 * io.leat.network.channel.ChannelWriter#hasRoom} is true, and frames of a page's worth fit without overdraft, since nobody
 * else can take that page. A producer takes an input record only while all channels it may write to have room, or any of them where
 * any will do. The reader
 * gives each page back to where it came from, on its own thread, as soon as it has handled the last frame in it. Where
 * several readers share a channel (broadcast), each has a {@code consumed} of its own and the writer takes back what all
 * of them have read.
 *
 * <h2>Spilling</h2>
 *
 * <p>A writer that finds no page goes on in a spill page, one of which is kept for each channel; when it is full, its
 * image is appended to the channel's file. Images come back in order, into pages that the channel may hold, at the next
 * {@link io.leat.network.channel.ChannelWriter#progress} or when the spill page fills up again; last comes what the spill
 * page holds. Until then nothing behind the first spilled frame is published and there is no room. Positions are not
 * affected: an image is the page it will be.
 *
 * <h2>Records larger than a page</h2>
 *
 * <p>Such a record is written to a buffer of its own, cut into fragments at commit, and put together in another buffer
 * before the handler sees it. Pages with fragments are given back at once, but the position of the reader moves only when
 * the record is whole. Both buffers are reserved from the network budget.
 *
 * <h2>Ending</h2>
 *
 * <p>A channel is closed once, after both its threads have ended and the closing thread has seen them end. That order
 * replaces any check on the hot path.
 */
package io.leat.network.channel;
